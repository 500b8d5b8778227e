package org.itu.sdgmap.export.internal;

import java.util.ArrayList;
import java.util.List;
import org.itu.sdgmap.analysis.CoverageGroups;
import org.itu.sdgmap.analysis.GroupedCoverage.GroupLine;
import org.itu.sdgmap.analysis.GroupedCoverage.Grouping;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportSubject;
import org.itu.sdgmap.export.internal.DataParameters.Own;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.ui.Texts;
import org.springframework.stereotype.Component;

/** A row for each group of countries, and one for all countries. */
@Component
class GroupsExport extends DataExports {

    private final CoverageGroups groups;
    private final CountryCatalog countries;

    GroupsExport(Parts parts, CoverageGroups groups, CountryCatalog countries) {
        super(parts, ExportSubject.GROUPS, false);
        this.groups = groups;
        this.countries = countries;
    }

    @Override
    List<String> tables() {
        return List.of("groups");
    }

    @Override
    List<String> own() {
        return List.of(Own.BY);
    }

    @Override
    void checkValues(ExportOrder order) {
        parts.parameters().filter(order);
        grouping(order);
    }

    private static Grouping grouping(ExportOrder order) {
        return DataParameters.choice(order, Own.BY, Grouping.ITU_REGION);
    }

    @Override
    DataContent content(ExportOrder order) {
        var filter = parts.parameters().filter(order);
        var answer = groups.getGroups(filter, grouping(order), order.language());
        var rows = new ArrayList<DataRow>();
        answer.groups().forEach(line -> rows.add(row(line, name(line), answer.all())));
        rows.add(row(answer.all(), Texts.text("modes.group.all"), answer.all()));
        var columns = List.of(
                DataColumn.text("code", Texts.text("modes.column.CODE")),
                DataColumn.text("name", Texts.text("modes.column.GROUP")),
                DataColumn.integer("activities", Texts.text("map.column.ACTIVITIES")),
                DataColumn.integer("members_reached", Texts.text("modes.column.REACHED")),
                DataColumn.integer("members", Texts.text("modes.column.MEMBERS")),
                DataColumn.integer("areas_reached", Texts.text("modes.column.AREAS")),
                DataColumn.decimal("share_reached", Texts.text("modes.column.SHARE")),
                DataColumn.decimal("share_against_all", Texts.text("modes.column.FROM_ALL")));
        return DataContent.of(
                notes(
                        order,
                        filter,
                        Texts.text("modes.group.title"),
                        "map/groups",
                        true,
                        texts("modes.group.rule", "rule.distinct", "rule.mapScopes")),
                DataTable.of("groups", Texts.text("modes.group.title"), columns, rows));
    }

    private static DataRow row(GroupLine line, String name, GroupLine all) {
        return DataRow.of(
                line.code(),
                name,
                line.activities(),
                line.reached(),
                line.members(),
                line.areas(),
                DataValues.number(line.share()),
                DataValues.number(line.share() - all.share()));
    }

    private String name(GroupLine line) {
        var code = line.code();
        return code == null
                ? Texts.text("modes.group.others")
                : countries.getGroup(code).name().in(Texts.language());
    }
}
