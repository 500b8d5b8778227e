package org.itu.sdgmap.analysis.ui;

import com.ibm.icu.text.NumberFormat;
import java.util.Locale;
import org.itu.sdgmap.analysis.Rings;
import org.itu.sdgmap.analysis.Rings.GoalCount;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.ui.SdgRings;
import org.itu.sdgmap.ui.Texts;

/** Rings as the figure takes them, in the reader's language. */
final class RingsData {

    private RingsData() {}

    static SdgRings.Data of(Rings rings) {
        return new SdgRings.Data(
                Texts.text("rings.figure"),
                rings.rings().stream()
                        .map(r -> new SdgRings.Ring(
                                r.level(),
                                Texts.text("involvement." + r.level()),
                                r.goals().stream()
                                        .map(g -> item(g, rings.total()))
                                        .toList()))
                        .toList(),
                Texts.text("rings.unit"));
    }

    private static SdgRings.Item item(GoalCount count, long total) {
        var goal = count.goal();
        return new SdgRings.Item(
                goal.element().key().code(),
                String.valueOf(goal.number()),
                goal.element().title().in(Texts.language()),
                goal.colourHex(),
                count.activities(),
                count.share(),
                sentence(count, total));
    }

    /** Such as "Goal 4, Quality education: 33 activities, 14% of all". */
    static String sentence(GoalCount count, long total) {
        var goal = count.goal();
        return Texts.text(
                total == 0 ? "rings.sentenceWithoutShare" : "rings.sentence",
                String.valueOf(goal.number()),
                goal.element().title().in(Texts.language()),
                count.activities(),
                percent(count.share()));
    }

    /** ITU's Arabic texts use the digits 0 to 9. */
    static String percent(double share) {
        var language = Texts.language();
        var locale = language == Language.AR ? Locale.forLanguageTag("ar-u-nu-latn") : language.locale();
        return NumberFormat.getPercentInstance(locale).format(share);
    }
}
