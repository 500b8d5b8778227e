package org.itu.sdgmap.export.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.itu.sdgmap.analysis.Matrix;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportSubject;
import org.itu.sdgmap.framework.Involvement;
import org.itu.sdgmap.snapshot.SnapshotComparison;
import org.itu.sdgmap.snapshot.SnapshotComparison.ActivityPart;
import org.itu.sdgmap.snapshot.SnapshotComparison.Counts;
import org.itu.sdgmap.snapshot.SnapshotComparison.Side;
import org.itu.sdgmap.snapshot.SnapshotComparisons;
import org.itu.sdgmap.snapshot.Snapshots;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What differs between two snapshots, or one and today: {@code of} names both, such as 3:7 or 3:today. */
@Component
class StateComparisonExport extends DataExports {

    private static final Pattern PAIR = Pattern.compile("([1-9][0-9]{0,14}):([1-9][0-9]{0,14}|today)");

    private final SnapshotComparisons comparisons;
    private final Snapshots snapshots;

    StateComparisonExport(Parts parts, SnapshotComparisons comparisons, Snapshots snapshots) {
        super(parts, ExportSubject.SNAPSHOT_COMPARISON, false);
        this.comparisons = comparisons;
        this.snapshots = snapshots;
    }

    /** @param b null for the present */
    private record Pair(long a, @Nullable Long b) {}

    @Override
    List<String> tables() {
        return List.of("figures", "activities", "countries", "tiers", "cells");
    }

    @Override
    List<String> own() {
        return List.of(ExportOrder.OF);
    }

    @Override
    void checkValues(ExportOrder order) {
        parts.parameters().filter(order);
        var pair = pair(order);
        snapshots.getSnapshot(pair.a());
        if (pair.b() != null) {
            snapshots.getSnapshot(pair.b());
        }
    }

    private static Pair pair(ExportOrder order) {
        var text = DataParameters.find(order, ExportOrder.OF).orElse("");
        var match = PAIR.matcher(text);
        if (!match.matches() || match.group(1).equals(match.group(2))) {
            throw new InvalidValueException(
                    ExportOrder.OF, text, "two snapshots such as 3:7, or one and the present such as 3:today");
        }
        var second = match.group(2);
        return new Pair(Long.parseLong(match.group(1)), second.equals("today") ? null : Long.valueOf(second));
    }

    @Override
    DataContent content(ExportOrder order) {
        var pair = pair(order);
        var filter = parts.parameters().filter(order).withAsOf(null).withSnapshot(null);
        var comparison = comparisons.compare(pair.a(), pair.b(), filter, order.language());
        var rules = new ArrayList<String>();
        addHash(rules, comparison.a());
        addHash(rules, comparison.b());
        rules.addAll(texts(
                "compareStates.rule.activities",
                "compareStates.rule.countries",
                "compareStates.rule.tiers",
                "compareStates.rule.cells"));
        var path = "snapshots/%d/compare/%s".formatted(pair.a(), pair.b() == null ? "today" : pair.b());
        return DataContent.of(
                notes(order, filter, title(comparison), path, false, rules),
                figures(comparison),
                activities(comparison),
                countries(comparison),
                tiers(comparison, order),
                cells(comparison));
    }

    private static void addHash(List<String> rules, Side side) {
        if (side.snapshot() != null) {
            rules.add(Texts.text(
                    "compareStates.hash",
                    name(side),
                    side.snapshot().label(),
                    side.snapshot().sha256()));
        }
    }

    private static String title(SnapshotComparison comparison) {
        return Texts.text("compareStates.title", name(comparison.a()), name(comparison.b()));
    }

    private static String name(Side side) {
        return side.snapshot() == null
                ? Texts.text("compareStates.today")
                : Texts.text("snapshots.chip", String.valueOf(side.snapshot().id()));
    }

    private static DataTable figures(SnapshotComparison comparison) {
        var rows = List.of(
                figure("snapshots.section.activities", comparison.activities()),
                figure("compareStates.links", comparison.links()),
                DataRow.of(
                        Texts.text("compareStates.reached"),
                        comparison.a().countries(),
                        comparison.b().countries(),
                        comparison.b().countries() - comparison.a().countries(),
                        null,
                        null,
                        null),
                figure("snapshots.section.stocktaking_entries", comparison.entries()));
        var columns = List.of(
                DataColumn.text("figure", Texts.text("compareStates.figure")),
                DataColumn.integer("a", name(comparison.a())),
                DataColumn.integer("b", name(comparison.b())),
                DataColumn.integer("difference", Texts.text("compareStates.differenceHead")),
                DataColumn.integer("added", Texts.text("compareStates.ADDED")),
                DataColumn.integer("removed", Texts.text("compareStates.REMOVED")),
                DataColumn.integer("changed", Texts.text("compareStates.CHANGED")));
        return DataTable.of("figures", title(comparison), columns, rows);
    }

    private static DataRow figure(String key, Counts counts) {
        return DataRow.of(
                Texts.text(key),
                counts.a(),
                counts.b(),
                counts.b() - counts.a(),
                counts.added(),
                counts.removed(),
                counts.changed());
    }

    private static DataTable activities(SnapshotComparison comparison) {
        var rows = comparison.activityChanges().stream()
                .map(c -> DataRow.of(
                        c.slug(),
                        Texts.text("compareStates", c.change()),
                        c.titleA(),
                        c.titleB(),
                        c.parts().stream()
                                .sorted()
                                .map((ActivityPart part) -> Texts.text("compareStates.part", part))
                                .toList()))
                .toList();
        var columns = List.of(
                DataColumn.text("activity", Texts.text("export.column.activity")),
                DataColumn.text("change", Texts.text("compareStates.change")),
                DataColumn.text("title_a", name(comparison.a())),
                DataColumn.text("title_b", name(comparison.b())),
                DataColumn.list("parts", Texts.text("compareStates.parts")));
        return DataTable.of("activities", Texts.text("snapshots.section.activities"), columns, rows);
    }

    private static DataTable countries(SnapshotComparison comparison) {
        var rows = comparison.countries().stream()
                .map(c -> DataRow.of(c.iso3(), c.a(), c.b(), c.b() - c.a()))
                .toList();
        var columns = List.of(
                DataColumn.text("country", Texts.text("compareStates.country")),
                DataColumn.integer("a", name(comparison.a())),
                DataColumn.integer("b", name(comparison.b())),
                DataColumn.integer("difference", Texts.text("compareStates.differenceHead")));
        return DataTable.of("countries", Texts.text("compareStates.countries"), columns, rows);
    }

    private static DataTable tiers(SnapshotComparison comparison, ExportOrder order) {
        var rows = comparison.tiers().stream()
                .map(t -> DataRow.of(
                        "SDG " + t.goal().number(),
                        t.goal().element().title().in(order.language()),
                        Texts.text("involvement", Involvement.values()[t.ringA()]),
                        Texts.text("involvement", Involvement.values()[t.ringB()]),
                        DataValues.share(t.shareA()),
                        DataValues.share(t.shareB())))
                .toList();
        var share = Texts.text("export.column.weightShare");
        var columns = List.of(
                DataColumn.text("code", Texts.text("compareStates.goal")),
                DataColumn.text("title", Texts.text("export.column.title")),
                DataColumn.text("tier_a", name(comparison.a())),
                DataColumn.text("tier_b", name(comparison.b())),
                DataColumn.decimal("share_a", share + ", " + name(comparison.a())),
                DataColumn.decimal("share_b", share + ", " + name(comparison.b())));
        return DataTable.of("tiers", Texts.text("compareStates.tiers"), columns, rows);
    }

    private static DataTable cells(SnapshotComparison comparison) {
        var rows = comparison.cells().stream()
                .map(c -> DataRow.of(
                        c.line().displayCode(),
                        "SDG " + c.sdg().displayCode(),
                        Texts.text("compareStates", c.change()),
                        state(c.a()),
                        state(c.b()),
                        c.a().activities(),
                        c.b().activities(),
                        c.a().entries(),
                        c.b().entries()))
                .toList();
        var activities = Texts.text("map.column.ACTIVITIES");
        var entries = Texts.text("measure.column.ENTRIES");
        var a = name(comparison.a());
        var b = name(comparison.b());
        var columns = List.of(
                DataColumn.text("line", Texts.text("places.column.LINE")),
                DataColumn.text("goal", Texts.text("compareStates.goal")),
                DataColumn.text("change", Texts.text("compareStates.change")),
                DataColumn.text("state_a", a),
                DataColumn.text("state_b", b),
                DataColumn.integer("activities_a", activities + ", " + a),
                DataColumn.integer("activities_b", activities + ", " + b),
                DataColumn.integer("entries_a", entries + ", " + a),
                DataColumn.integer("entries_b", entries + ", " + b));
        return DataTable.of("cells", Texts.text("compareStates.cells"), columns, rows);
    }

    private static String state(Matrix.Cell cell) {
        return Texts.text("matrix.stateShort", cell.state());
    }
}
