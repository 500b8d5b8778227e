package org.itu.sdgmap.export.internal;

import java.util.List;
import org.itu.sdgmap.analysis.PlaceProfiles;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportSubject;
import org.itu.sdgmap.geography.CountryGroup.Kind;
import org.itu.sdgmap.ui.Texts;
import org.springframework.stereotype.Component;

/** All groups of countries with their numbers of activities. */
@Component
class RegionsExport extends DataExports {

    private final PlaceProfiles profiles;

    RegionsExport(Parts parts, PlaceProfiles profiles) {
        super(parts, ExportSubject.REGIONS, false);
        this.profiles = profiles;
    }

    @Override
    List<String> tables() {
        return List.of("groups");
    }

    @Override
    void checkValues(ExportOrder order) {
        PlaceExports.requireNoPlace(parts.parameters().filter(order));
    }

    @Override
    DataContent content(ExportOrder order) {
        var filter = parts.parameters().filter(order);
        var rows = profiles.listRegions(filter, order.language()).stream()
                .map(line -> DataRow.of(
                        Texts.text("places.kind", line.group().kind()),
                        line.group().code(),
                        line.group().name().in(order.language()),
                        line.group().memberCount(),
                        line.countriesReached(),
                        line.activities(),
                        line.group().kind() == Kind.ITU_REGION ? Long.valueOf(line.regional()) : null))
                .toList();
        var columns = List.of(
                DataColumn.text("kind", Texts.text("export.column.kind")),
                DataColumn.text("code", Texts.text("brief.csv.code")),
                DataColumn.text("name", Texts.text("places.column.GROUP")),
                DataColumn.integer("countries", Texts.text("places.countries")),
                DataColumn.integer("countries_reached", Texts.text("places.column.COUNTRIES")),
                DataColumn.integer("activities", Texts.text("map.column.ACTIVITIES")),
                DataColumn.integer("regional", Texts.text("modes.column.REGIONAL")));
        return DataContent.of(
                notes(
                        order,
                        filter,
                        Texts.text("places.regions"),
                        "regions",
                        false,
                        texts("rule.distinct", "places.rule.reach", "places.rule.groups")),
                DataTable.of("groups", Texts.text("places.regions"), columns, rows));
    }
}
