package org.itu.sdgmap.export.internal;

import java.util.List;
import org.itu.sdgmap.analysis.Coverage.CountryCoverage;
import org.itu.sdgmap.analysis.CoverageMeasure;
import org.itu.sdgmap.analysis.CoverageMeasures;
import org.itu.sdgmap.analysis.CoverageService;
import org.itu.sdgmap.analysis.MeasureWords;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportSubject;
import org.itu.sdgmap.export.internal.DataParameters.Own;
import org.itu.sdgmap.ui.Texts;
import org.springframework.stereotype.Component;

/** Coverage as the table of the map shows it: a row for each country or area. */
@Component
class MapExport extends DataExports {

    private static final CoverageMeasure ENTRIES = CoverageMeasure.plain(CoverageMeasure.Kind.ENTRIES);

    private final CoverageService coverage;
    private final CoverageMeasures measures;
    private final MeasureWords words;
    private final CountryColumns countries;

    MapExport(
            Parts parts,
            CoverageService coverage,
            CoverageMeasures measures,
            MeasureWords words,
            CountryColumns countries) {
        super(parts, ExportSubject.MAP, true);
        this.coverage = coverage;
        this.measures = measures;
        this.words = words;
        this.countries = countries;
    }

    @Override
    List<String> tables() {
        return List.of("countries");
    }

    @Override
    List<String> own() {
        return List.of(Own.MEASURE);
    }

    @Override
    void checkValues(ExportOrder order) {
        parts.parameters().filter(order);
        measure(order, measures);
    }

    static CoverageMeasure measure(ExportOrder order, CoverageMeasures measures) {
        return DataParameters.find(order, Own.MEASURE).map(measures::getByCode).orElse(CoverageMeasure.ACTIVITIES);
    }

    @Override
    DataContent content(ExportOrder order) {
        var filter = parts.parameters().filter(order);
        var measure = measure(order, measures);
        var title = words.title(measure);
        var rule = words.rule(measure);
        var rows = coverage.getCoverage(filter, measure, order.language()).countries().stream()
                .map(country -> row(country, measure, title, rule))
                .toList();
        return DataContent.of(
                notes(
                        order,
                        filter,
                        title,
                        "map",
                        true,
                        texts(List.of(rule), "rule.distinct", "rule.mapScopes", "rule.mapStates")),
                DataTable.ofCountries("countries", Texts.text("places.countries"), columns(), rows));
    }

    private static List<DataColumn> columns() {
        return List.of(
                CountryColumns.iso3(),
                CountryColumns.name(),
                DataColumn.text("measure", Texts.text("measure.csv.measure")),
                DataColumn.text("state", Texts.text("measure.csv.state")),
                DataColumn.text("state_words", Texts.text("measure.csv.stateWords")),
                DataColumn.decimal("value", Texts.text("measure.csv.value")),
                DataColumn.text("activities_state", stateOf("map.column.ACTIVITIES")),
                DataColumn.integer("activities", Texts.text("map.column.ACTIVITIES")),
                DataColumn.integer("sites", Texts.text("map.column.SITES")),
                DataColumn.integer("latest_year", Texts.text("map.column.LATEST")),
                DataColumn.text("entries_state", stateOf("measure.column.ENTRIES")),
                DataColumn.integer("entries", Texts.text("measure.column.ENTRIES")),
                DataColumn.text("rule", Texts.text("rule.title")));
    }

    private DataRow row(CountryCoverage country, CoverageMeasure measure, String title, String rule) {
        return DataRow.of(
                country.iso3(),
                countries.name(country.iso3()),
                title,
                country.valueState().name(),
                words.state(measure, country.valueState()),
                DataValues.number(country.value()),
                words.state(CoverageMeasure.ACTIVITIES, country.state()),
                country.countedActivities(),
                country.countedSites(),
                country.latestYear(),
                words.state(ENTRIES, country.entriesState()),
                country.countedEntries(),
                rule);
    }

    private static String stateOf(String column) {
        return Texts.text("measure.csv.stateOf", Texts.text(column));
    }
}
