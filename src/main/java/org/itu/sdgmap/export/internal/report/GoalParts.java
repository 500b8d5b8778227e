package org.itu.sdgmap.export.internal.report;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Rings;
import org.itu.sdgmap.analysis.Rings.GoalCount;
import org.itu.sdgmap.analysis.RingsService;
import org.itu.sdgmap.analysis.RingsService.ElementCount;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.SdgGoal;
import org.itu.sdgmap.ui.Texts;
import org.springframework.stereotype.Component;

/** Goals, as reports list them. */
@Component
class GoalParts {

    private static final int MOST_TARGETS = 3;

    private final RingsService rings;
    private final FrameworkCatalog frameworks;

    GoalParts(RingsService rings, FrameworkCatalog frameworks) {
        this.rings = rings;
        this.frameworks = frameworks;
    }

    Rings rings(ReportDraft draft, ActivityFilter filter) {
        return rings.getRings(filter, draft.language());
    }

    SdgGoal goal(int number) {
        return frameworks.listGoals().get(number - 1);
    }

    /** @param numbers of the Goals that are listed */
    void addGoals(ReportDraft draft, ActivityFilter filter, Rings counts, Set<Integer> numbers) {
        var table = new TableDraft(Texts.text("report.caption.GOALS"))
                .text("GOAL", 4)
                .text("INVOLVEMENT", 2)
                .number("ACTIVITIES", 1.3)
                .number("SHARE", 1.1)
                .number("ENTRIES", 1.5);
        for (var count : goals(counts)) {
            if (numbers.contains(count.goal().number())) {
                table.row(
                        ReportWords.goal(count.goal()),
                        Texts.text("involvement", count.goal().declaredInvolvement()),
                        count.activities(),
                        ReportWords.share(count.activities(), counts.total()),
                        filter.canSelectEntries() ? Texts.number(count.entries()) : Texts.text("report.none"));
            }
        }
        table.total(
                Texts.text("report.distinct"),
                "",
                counts.linked(),
                ReportWords.share(counts.linked(), counts.total()),
                Texts.text("report.none"));
        draft.add(table.finish());
        draft.rule("rule.goals", "rule.share", "rule.distinct", "places.entries.text");
    }

    static List<GoalCount> goals(Rings counts) {
        return counts.rings().stream()
                .flatMap(r -> r.goals().stream())
                .sorted(Comparator.comparingInt(g -> g.goal().number()))
                .toList();
    }

    static Set<Integer> all() {
        return Set.copyOf(IntStream.rangeClosed(1, 17).boxed().toList());
    }

    /** The targets of a Goal that most activities serve, in words; empty where none does. */
    String targets(ReportDraft draft, ActivityFilter filter, SdgGoal goal) {
        var targets = rings.listChildCounts(goal.element().key(), filter, draft.language()).stream()
                .filter(t -> t.activities() > 0)
                .sorted(Comparator.comparingLong(ElementCount::activities)
                        .reversed()
                        .thenComparingInt(t -> t.element().sortOrder()))
                .limit(MOST_TARGETS)
                .map(t -> Texts.text(
                        "report.counted",
                        ReportWords.code(t.element().displayCode()) + " "
                                + t.element().title().in(draft.language()),
                        t.activities()))
                .toList();
        return targets.isEmpty() ? "" : Texts.text("report.topTargets", ReportWords.list(targets));
    }
}
