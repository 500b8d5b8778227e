package org.itu.sdgmap.analysis.ui;

import org.itu.sdgmap.analysis.LineRings;
import org.itu.sdgmap.analysis.LineRings.LineCount;
import org.itu.sdgmap.ui.SdgRings;
import org.itu.sdgmap.ui.SdgRings.Shape;
import org.itu.sdgmap.ui.Texts;

/** Rings of the action lines as the figure takes them, in the reader's language: discs without a colour of their own. */
final class LineRingsData {

    private LineRingsData() {}

    static SdgRings.Data of(LineRings rings) {
        return new SdgRings.Data(
                Texts.text("rings.lines.figure"),
                rings.rings().stream()
                        .map(r -> new SdgRings.Ring(
                                r.role().name(),
                                Texts.text("frameworks.role", r.role()),
                                "",
                                r.lines().stream()
                                        .map(l -> item(l, rings.total()))
                                        .toList()))
                        .toList(),
                Texts.text("rings.unit"),
                Shape.DISC,
                Texts.text("rings.levelColumn.role"),
                Texts.text("rings.lines.rule", rings.edition()),
                "",
                "");
    }

    private static SdgRings.Item item(LineCount count, long total) {
        var line = count.line();
        var name = line.title().in(Texts.language());
        return new SdgRings.Item(
                line.key().code(),
                line.displayCode(),
                name,
                null,
                count.activities(),
                count.share(),
                Texts.text(
                        total == 0 ? "rings.lines.sentenceWithoutShare" : "rings.lines.sentence",
                        Wording.code(line.displayCode()),
                        name,
                        count.activities(),
                        RingsWords.percent(count.share())),
                null);
    }
}
