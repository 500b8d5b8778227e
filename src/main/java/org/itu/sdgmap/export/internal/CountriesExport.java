package org.itu.sdgmap.export.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.CoverageMeasure;
import org.itu.sdgmap.analysis.CoverageService;
import org.itu.sdgmap.analysis.MeasureWords;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportSubject;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.ui.Texts;
import org.springframework.stereotype.Component;

/** All countries and areas with their groups and numbers of activities. */
@Component
class CountriesExport extends DataExports {

    private final CoverageService coverage;
    private final CountryCatalog catalog;
    private final MeasureWords words;
    private final CountryColumns countries;

    CountriesExport(
            Parts parts,
            CoverageService coverage,
            CountryCatalog catalog,
            MeasureWords words,
            CountryColumns countries) {
        super(parts, ExportSubject.COUNTRIES, true);
        this.coverage = coverage;
        this.catalog = catalog;
        this.words = words;
        this.countries = countries;
    }

    @Override
    List<String> tables() {
        return List.of("countries");
    }

    @Override
    void checkValues(ExportOrder order) {
        parts.parameters().filter(order);
    }

    @Override
    DataContent content(ExportOrder order) {
        var filter = parts.parameters().filter(order);
        var rows = coverage.getCoverage(filter, order.language()).countries().stream()
                .map(count -> {
                    var country = catalog.getCountry(count.iso3());
                    return DataRow.of(
                            country.iso3(),
                            country.iso2(),
                            country.m49(),
                            countries.name(country.iso3()),
                            country.ituMember(),
                            countries.region(country.iso3()),
                            country.groups().stream().sorted().collect(Collectors.toList()),
                            words.state(CoverageMeasure.ACTIVITIES, count.state()),
                            count.countedActivities(),
                            count.countedSites(),
                            count.latestYear(),
                            count.countedEntries());
                })
                .toList();
        var columns = List.of(
                CountryColumns.iso3(),
                DataColumn.text("iso2", Texts.text("export.column.iso2")),
                DataColumn.text("m49", Texts.text("export.column.m49")),
                CountryColumns.name(),
                new DataColumn("itu_member", Texts.text("export.column.member"), DataColumn.Type.BOOLEAN),
                CountryColumns.region(),
                DataColumn.list("groups", Texts.text("export.column.groups")),
                DataColumn.text("state", Texts.text("measure.csv.state")),
                DataColumn.integer("activities", Texts.text("map.column.ACTIVITIES")),
                DataColumn.integer("sites", Texts.text("map.column.SITES")),
                DataColumn.integer("latest_year", Texts.text("map.column.LATEST")),
                DataColumn.integer("entries", Texts.text("measure.column.ENTRIES")));
        return DataContent.of(
                notes(
                        order,
                        filter,
                        Texts.text("places.countries"),
                        "countries",
                        true,
                        texts("rule.distinct", "rule.mapScopes", "rule.mapStates", "places.rule.groups")),
                DataTable.ofCountries("countries", Texts.text("places.countries"), columns, rows));
    }
}
