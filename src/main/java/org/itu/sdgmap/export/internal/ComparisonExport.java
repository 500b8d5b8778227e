package org.itu.sdgmap.export.internal;

import java.util.List;
import org.itu.sdgmap.analysis.CoverageComparisons;
import org.itu.sdgmap.analysis.CoverageMeasures;
import org.itu.sdgmap.analysis.FilterDescription;
import org.itu.sdgmap.analysis.MeasureWords;
import org.itu.sdgmap.export.ExportNotes;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportSubject;
import org.itu.sdgmap.export.internal.DataParameters.Own;
import org.itu.sdgmap.ui.Texts;
import org.springframework.stereotype.Component;

/** A measure under two filters: a row for each country or area, with both values and their difference. */
@Component
class ComparisonExport extends DataExports {

    private final CoverageComparisons comparisons;
    private final CoverageMeasures measures;
    private final MeasureWords words;
    private final FilterDescription filterWords;
    private final CountryColumns countries;

    ComparisonExport(
            Parts parts,
            CoverageComparisons comparisons,
            CoverageMeasures measures,
            MeasureWords words,
            FilterDescription filterWords,
            CountryColumns countries) {
        super(parts, ExportSubject.COMPARISON, true);
        this.comparisons = comparisons;
        this.measures = measures;
        this.words = words;
        this.filterWords = filterWords;
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
    boolean comparesFilters() {
        return true;
    }

    @Override
    void checkValues(ExportOrder order) {
        parts.parameters().compared(order);
        MapExport.measure(order, measures);
    }

    @Override
    DataContent content(ExportOrder order) {
        var compared = parts.parameters().compared(order);
        var measure = MapExport.measure(order, measures);
        var title = words.title(measure);
        var a = filterWords.describe(compared.a(), order.language());
        var b = filterWords.describe(compared.b(), order.language());
        var rows = comparisons.compare(compared.a(), compared.b(), measure, order.language()).countries().stream()
                .map(row -> DataRow.of(
                        row.iso3(),
                        countries.name(row.iso3()),
                        title,
                        DataValues.number(row.a()),
                        DataValues.number(row.b()),
                        DataValues.number(row.difference()),
                        row.state().name(),
                        a,
                        b))
                .toList();
        var columns = List.of(
                CountryColumns.iso3(),
                CountryColumns.name(),
                DataColumn.text("measure", Texts.text("measure.csv.measure")),
                DataColumn.decimal("a", "A"),
                DataColumn.decimal("b", "B"),
                DataColumn.decimal("difference", Texts.text("modes.column.DIFFERENCE")),
                DataColumn.text("state", Texts.text("measure.csv.state")),
                DataColumn.text("filter_a", Texts.text("modes.compare.a")),
                DataColumn.text("filter_b", Texts.text("modes.compare.b")));
        var ofA = notes(
                order,
                compared.a(),
                Texts.text("modes.compare.title"),
                "map/compare",
                true,
                texts(List.of(words.rule(measure)), "rule.distinct", "rule.mapScopes", "rule.mapStates"));
        var both = new ExportNotes(
                ofA.title(),
                Texts.text("export.compared", a, b),
                ofA.rules(),
                ofA.source(),
                ofA.state(),
                ofA.disclaimer(),
                ofA.address(),
                ofA.snapshot());
        return DataContent.of(both, DataTable.ofCountries("countries", Texts.text("places.countries"), columns, rows));
    }
}
