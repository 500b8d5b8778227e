package org.itu.sdgmap.export.internal;

import java.util.ArrayList;
import java.util.List;
import org.itu.sdgmap.analysis.InvolvementEdition;
import org.itu.sdgmap.analysis.RingsService;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportSubject;
import org.itu.sdgmap.export.internal.DataParameters.Own;
import org.itu.sdgmap.framework.Involvement;
import org.itu.sdgmap.ui.Texts;
import org.springframework.stereotype.Component;

/** The 17 Goals with their rings, declared and computed, and the 18 Action Lines by ITU's role. */
@Component
class RingsExport extends DataExports {

    private final RingsService rings;

    RingsExport(Parts parts, RingsService rings) {
        super(parts, ExportSubject.RINGS, false);
        this.rings = rings;
    }

    @Override
    List<String> tables() {
        return List.of("goals", "lines");
    }

    @Override
    List<String> own() {
        return List.of(Own.EDITION);
    }

    @Override
    void checkValues(ExportOrder order) {
        parts.parameters().filter(order);
        edition(order);
    }

    private static InvolvementEdition edition(ExportOrder order) {
        return DataParameters.find(order, Own.EDITION)
                .map(InvolvementEdition::getByCode)
                .orElse(InvolvementEdition.PLAN_2024_2027);
    }

    @Override
    DataContent content(ExportOrder order) {
        var filter = parts.parameters().filter(order);
        var rules = texts(
                "rule.distinct",
                "rule.goals",
                "rule.share",
                "rings.rule.weight",
                "rings.rule.declared",
                "rings.rule.position");
        return DataContent.of(
                notes(order, filter, Texts.text("rings.title"), "rings", false, rules), goals(order), lines(order));
    }

    private DataTable goals(ExportOrder order) {
        var edition = edition(order);
        var answer = rings.getRings(parts.parameters().filter(order), edition, order.language());
        var rows = new ArrayList<DataRow>();
        for (int ring = 0; ring < answer.rings().size(); ring++) {
            var level = answer.rings().get(ring).level();
            for (var count : answer.rings().get(ring).goals()) {
                rows.add(DataRow.of(
                        "SDG " + count.goal().number(),
                        count.goal().element().title().in(order.language()),
                        ring + 1,
                        Texts.text(
                                (edition == InvolvementEdition.PLAN_2024_2027 ? "involvement." : "emphasis.") + level),
                        answer.linked() == 0 ? null : count.computedRing() + 1,
                        answer.linked() == 0
                                ? null
                                : Texts.text("involvement", Involvement.values()[count.computedRing()]),
                        count.activities(),
                        DataValues.share(count.share()),
                        DataValues.share(count.weight()),
                        DataValues.share(count.weightShare()),
                        count.entries()));
            }
        }
        var columns = List.of(
                DataColumn.text("code", Texts.text("brief.csv.code")),
                DataColumn.text("title", Texts.text("places.column.GOAL")),
                DataColumn.integer("declared_ring", Texts.text("export.column.declaredRing")),
                DataColumn.text("declared_level", Texts.text("export.column.declaredLevel")),
                DataColumn.integer("computed_ring", Texts.text("export.column.computedRing")),
                DataColumn.text("computed_level", Texts.text("export.column.computedLevel")),
                DataColumn.integer("activities", Texts.text("map.column.ACTIVITIES")),
                DataColumn.decimal("share", Texts.text("export.column.share")),
                DataColumn.decimal("weight", Texts.text("export.column.weight")),
                DataColumn.decimal("weight_share", Texts.text("export.column.weightShare")),
                DataColumn.integer("entries", Texts.text("measure.column.ENTRIES")));
        return DataTable.of("goals", Texts.text("places.goals"), columns, rows);
    }

    private DataTable lines(ExportOrder order) {
        var answer = rings.getLineRings(parts.parameters().filter(order), edition(order), order.language());
        var rows = answer.rings().stream()
                .flatMap(ring -> ring.lines().stream()
                        .map(count -> DataRow.of(
                                count.line().displayCode(),
                                count.line().title().in(order.language()),
                                Texts.text("frameworks.role", ring.role()),
                                count.activities(),
                                DataValues.share(count.share()),
                                DataValues.share(count.weight()),
                                DataValues.share(count.weightShare()),
                                count.entries())))
                .toList();
        var columns = List.of(
                DataColumn.text("code", Texts.text("brief.csv.code")),
                DataColumn.text("title", Texts.text("places.column.LINE")),
                DataColumn.text("role", Texts.text("rings.levelColumn.role")),
                DataColumn.integer("activities", Texts.text("map.column.ACTIVITIES")),
                DataColumn.decimal("share", Texts.text("export.column.share")),
                DataColumn.decimal("weight", Texts.text("export.column.weight")),
                DataColumn.decimal("weight_share", Texts.text("export.column.weightShare")),
                DataColumn.integer("entries", Texts.text("measure.column.ENTRIES")));
        return DataTable.of("lines", Texts.text("places.lines"), columns, rows);
    }
}
