package org.itu.sdgmap.export.internal;

import java.util.List;
import org.itu.sdgmap.analysis.CoverageGaps;
import org.itu.sdgmap.analysis.GapReport.Answer;
import org.itu.sdgmap.analysis.GapReport.RegionalWork;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportSubject;
import org.itu.sdgmap.export.internal.DataParameters.Own;
import org.itu.sdgmap.ui.Texts;
import org.springframework.stereotype.Component;

/** A row for each country or area that is asked. */
@Component
class GapsExport extends DataExports {

    private final CoverageGaps gaps;
    private final CountryColumns countries;

    GapsExport(Parts parts, CoverageGaps gaps, CountryColumns countries) {
        super(parts, ExportSubject.GAPS, true);
        this.gaps = gaps;
        this.countries = countries;
    }

    @Override
    List<String> tables() {
        return List.of("countries");
    }

    @Override
    List<String> own() {
        return List.of(Own.REGIONAL_WORK);
    }

    @Override
    void checkValues(ExportOrder order) {
        parts.parameters().filter(order);
        work(order);
    }

    private static RegionalWork work(ExportOrder order) {
        return DataParameters.choice(order, Own.REGIONAL_WORK, RegionalWork.NOT_COUNTED);
    }

    @Override
    DataContent content(ExportOrder order) {
        var filter = parts.parameters().filter(order);
        var notes = notes(
                order,
                filter,
                Texts.text("modes.gap.title"),
                "map/gaps",
                true,
                texts("modes.gap.rule", "rule.distinct", "rule.mapScopes", "rule.mapStates"));
        var rows = gaps.getGaps(filter, work(order), order.language()).countries().stream()
                .filter(row -> row.answer() != Answer.NOT_APPLICABLE)
                .map(row -> DataRow.of(
                        row.iso3(),
                        countries.name(row.iso3()),
                        countries.region(row.iso3()),
                        Texts.text("modes.gap.answer", row.answer()),
                        row.activities(),
                        row.regional(),
                        notes.filter()))
                .toList();
        var columns = List.of(
                CountryColumns.iso3(),
                CountryColumns.name(),
                CountryColumns.region(),
                DataColumn.text("answer", Texts.text("modes.column.ANSWER")),
                DataColumn.integer("activities", Texts.text("map.column.ACTIVITIES")),
                DataColumn.integer("regional", Texts.text("modes.column.REGIONAL")),
                DataColumn.text("filter", Texts.text("modes.column.FILTER")));
        return DataContent.of(notes, DataTable.ofCountries("countries", Texts.text("places.countries"), columns, rows));
    }
}
