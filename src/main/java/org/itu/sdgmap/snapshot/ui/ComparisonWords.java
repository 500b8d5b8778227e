package org.itu.sdgmap.snapshot.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.Matrix;
import org.itu.sdgmap.framework.Involvement;
import org.itu.sdgmap.snapshot.SnapshotComparison;
import org.itu.sdgmap.snapshot.SnapshotComparison.ActivityChange;
import org.itu.sdgmap.snapshot.SnapshotComparison.Side;
import org.itu.sdgmap.ui.Texts;

/** Differences between two states in the reader's language. */
final class ComparisonWords {

    private static final double PERCENT = 100;

    private ComparisonWords() {}

    static String title(Side a, Side b) {
        return Texts.text("compareStates.title", name(a), name(b));
    }

    /** Such as "Snapshot 3", or "today". */
    static String name(Side side) {
        var snapshot = side.snapshot();
        return snapshot == null
                ? Texts.text("compareStates.today")
                : Texts.text("snapshots.chip", String.valueOf(snapshot.id()));
    }

    /** The summary: what is more, less, other. */
    static String answer(SnapshotComparison comparison) {
        if (comparison.isSame()) {
            return Texts.text("compareStates.same", comparison.activities().b());
        }
        var sentences = new ArrayList<String>();
        var activities = comparison.activities();
        sentences.add(Texts.text(
                "compareStates.answer.activities", activities.added(), activities.removed(), activities.changed()));
        sentences.add(Texts.text(
                "compareStates.answer.total",
                activities.a(),
                activities.b(),
                comparison.a().countries(),
                comparison.b().countries()));
        sentences.add(Texts.text(
                "compareStates.answer.figures",
                comparison.countries().size(),
                comparison.tiers().size(),
                comparison.cells().size()));
        return String.join(" ", sentences);
    }

    static String difference(long a, long b) {
        return Texts.text("compareStates.difference", b - a);
    }

    static String parts(ActivityChange change) {
        if (change.parts().isEmpty()) {
            return Texts.text("compareStates.part.NONE");
        }
        return change.parts().stream()
                .sorted()
                .map(part -> Texts.text("compareStates.part", part))
                .collect(Collectors.joining(Texts.text("compareStates.separator")));
    }

    static String tier(int ring, double share) {
        return Texts.text(
                "compareStates.tier",
                Texts.text("involvement", Involvement.values()[ring]),
                Texts.number(Math.round(share * PERCENT * 10) / 10.0));
    }

    static String cell(Matrix.Cell cell) {
        return Texts.text(
                "compareStates.cell", Texts.text("matrix.stateShort", cell.state()), cell.activities(), cell.entries());
    }

    /** Rules and sources that stand below the figures. */
    static List<String> rules() {
        return List.of(
                "compareStates.rule.activities",
                "compareStates.rule.countries",
                "compareStates.rule.tiers",
                "compareStates.rule.cells");
    }
}
