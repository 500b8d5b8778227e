package org.itu.sdgmap.export.internal;

import java.util.ArrayList;
import java.util.List;
import org.itu.sdgmap.analysis.CoverageMeasures;
import org.itu.sdgmap.analysis.CoverageYears;
import org.itu.sdgmap.analysis.MeasureWords;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportSubject;
import org.itu.sdgmap.export.internal.DataParameters.Own;
import org.itu.sdgmap.ui.Texts;
import org.springframework.stereotype.Component;

/** A row for each country or area and year that has a value. */
@Component
class YearsExport extends DataExports {

    private final CoverageYears years;
    private final CoverageMeasures measures;
    private final MeasureWords words;
    private final CountryColumns countries;

    YearsExport(
            Parts parts, CoverageYears years, CoverageMeasures measures, MeasureWords words, CountryColumns countries) {
        super(parts, ExportSubject.YEARS, false);
        this.years = years;
        this.measures = measures;
        this.words = words;
        this.countries = countries;
    }

    @Override
    List<String> tables() {
        return List.of("years");
    }

    @Override
    List<String> own() {
        return List.of(Own.MEASURE);
    }

    @Override
    void checkValues(ExportOrder order) {
        parts.parameters().filter(order);
        MapExport.measure(order, measures);
    }

    @Override
    DataContent content(ExportOrder order) {
        var filter = parts.parameters().filter(order);
        var measure = MapExport.measure(order, measures);
        var title = words.title(measure);
        var answer = years.getYears(filter, measure, order.language());
        var rows = new ArrayList<DataRow>();
        for (var country : answer.countries()) {
            for (int i = 0; i < answer.years().size(); i++) {
                var value = country.values().get(i);
                if (value != null) {
                    rows.add(DataRow.of(
                            country.iso3(),
                            countries.name(country.iso3()),
                            answer.years().get(i).year(),
                            title,
                            DataValues.number(value)));
                }
            }
        }
        var columns = List.of(
                CountryColumns.iso3(),
                CountryColumns.name(),
                DataColumn.integer("year", Texts.text("modes.column.YEAR")),
                DataColumn.text("measure", Texts.text("measure.csv.measure")),
                DataColumn.decimal("value", Texts.text("measure.csv.value")));
        return DataContent.of(
                notes(
                        order,
                        filter,
                        Texts.text("modes.years.title"),
                        "map/years",
                        true,
                        texts(List.of(words.rule(measure)), "modes.years.rule", "rule.distinct", "rule.mapScopes")),
                DataTable.of("years", Texts.text("modes.years.title"), columns, rows));
    }
}
