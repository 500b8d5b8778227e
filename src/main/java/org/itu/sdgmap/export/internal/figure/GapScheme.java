package org.itu.sdgmap.export.internal.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.itu.sdgmap.analysis.DrawnGaps;
import org.itu.sdgmap.analysis.DrawnMap.Ramp;
import org.itu.sdgmap.analysis.GapReport.Answer;
import org.itu.sdgmap.export.internal.figure.MapScheme.Row;
import org.itu.sdgmap.export.internal.figure.Mark.Fill;
import org.itu.sdgmap.export.internal.figure.Mark.Hatch;

/**
 * Gaps, reached countries and, where such work is counted, those reached through their region alone: told apart by
 * pattern as well.
 *
 * @see "frontend/sdg-map/internal/schemes.ts, which does the same in the browser"
 */
final class GapScheme {

    private static final Hatch DOTS = new Hatch(MapColours.BORDER, 1, 4.2, 1.3, List.of(0), true);
    private static final Hatch LINES = new Hatch(MapColours.BORDER, 0.75, 2.8, 0.55, List.of(0), false);

    private GapScheme() {}

    /** Of what is reached, reached by regional work alone, not reached. */
    static List<String> colours() {
        var sea = ColourRamp.colours(5, Ramp.SEA);
        return List.of(sea.get(0), sea.get(1), ColourRamp.colours(5, Ramp.EARTH).get(3));
    }

    static MapScheme of(DrawnGaps gaps, MapWords words) {
        var fills = new HashMap<String, Fill>();
        gaps.report().countries().forEach(c -> fills.put(c.iso3(), fill(c.answer())));
        var rows = new ArrayList<Row>();
        rows.add(row(gaps, Answer.GAP, words.label("gap")));
        if (count(gaps, Answer.REGIONAL) > 0) {
            rows.add(row(gaps, Answer.REGIONAL, words.label("gapRegional")));
        }
        rows.add(row(gaps, Answer.REACHED, words.label("gapReached")));
        for (var answer : List.of(Answer.NO_DATA, Answer.NOT_APPLICABLE)) {
            if (count(gaps, answer) > 0) {
                rows.add(row(gaps, answer, words.label(answer == Answer.NO_DATA ? "noData" : "notApplicable")));
            }
        }
        return new MapScheme(
                gaps.legend(),
                fills,
                java.util.Map.of(),
                MapColours.BORDER,
                rows,
                new Histogram(List.of()),
                List.of(),
                "",
                List.of(gaps.unspecific()),
                false);
    }

    private static Row row(DrawnGaps gaps, Answer answer, String text) {
        return new Row(fill(answer), text, count(gaps, answer));
    }

    private static int count(DrawnGaps gaps, Answer answer) {
        return (int) gaps.report().countries().stream()
                .filter(c -> c.answer() == answer)
                .count();
    }

    private static Fill fill(Answer answer) {
        return switch (answer) {
            case REACHED -> Fill.of(colours().get(0));
            case REGIONAL -> new Fill(colours().get(1), 1, DOTS);
            case GAP -> new Fill(colours().get(2), 1, LINES);
            case NO_DATA -> MapColours.NO_DATA;
            case NOT_APPLICABLE -> MapColours.NOT_APPLICABLE;
        };
    }
}
