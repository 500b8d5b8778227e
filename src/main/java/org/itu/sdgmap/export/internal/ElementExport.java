package org.itu.sdgmap.export.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.CoverageService;
import org.itu.sdgmap.analysis.RingsService;
import org.itu.sdgmap.analysis.RingsService.FrameworkCount;
import org.itu.sdgmap.analysis.TrendService;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportSubject;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementCodes;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.ui.Texts;
import org.springframework.stereotype.Component;

/** One element and all below it with their activities, where they are, and in which years. */
@Component
class ElementExport extends DataExports {

    private static final String ELEMENT = "framework and code of an element with a colon between, such as SDG:9.c";

    private final FrameworkCatalog frameworks;
    private final RingsService rings;
    private final CoverageService coverage;
    private final TrendService trends;
    private final CountryColumns countries;

    ElementExport(
            Parts parts,
            FrameworkCatalog frameworks,
            RingsService rings,
            CoverageService coverage,
            TrendService trends,
            CountryColumns countries) {
        super(parts, ExportSubject.ELEMENT, false);
        this.frameworks = frameworks;
        this.rings = rings;
        this.coverage = coverage;
        this.trends = trends;
        this.countries = countries;
    }

    @Override
    List<String> tables() {
        return List.of("elements", "countries", "years");
    }

    @Override
    List<String> own() {
        return List.of(ExportOrder.OF);
    }

    @Override
    void checkValues(ExportOrder order) {
        filter(order, element(order));
    }

    private Element element(ExportOrder order) {
        var text = DataParameters.of(order, ELEMENT);
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new InvalidValueException(ExportOrder.OF, text, ELEMENT);
        }
        return ElementCodes.parse(text.substring(0, colon).toUpperCase(Locale.ROOT), text.substring(colon + 1))
                .flatMap(frameworks::findElement)
                .orElseThrow(() -> new InvalidValueException(ExportOrder.OF, text, ELEMENT));
    }

    /** The order's filter, of activities of the element. */
    private ActivityFilter filter(ExportOrder order, Element element) {
        var filter = parts.parameters().filter(order);
        var elements = new LinkedHashSet<>(filter.elements());
        elements.add(element.key());
        return filter.withElements(elements);
    }

    @Override
    DataContent content(ExportOrder order) {
        var element = element(order);
        var all = parts.parameters().filter(order);
        var of = filter(order, element);
        var counts = rings.listFrameworkCounts(element.key().framework(), all, order.language());
        var elements = new ArrayList<DataRow>();
        add(element, elements, counts);
        var code = element.displayCode();
        return DataContent.of(
                notes(
                        order,
                        of,
                        MatrixRows.code(element) + " " + element.title().in(order.language()),
                        "frameworks/" + element.key().framework() + "/" + code,
                        false,
                        texts("rule.distinct", "frameworks.rule.below", "frameworks.rule.derived", "rule.trend")),
                DataTable.of("elements", Texts.text("export.sheet.elements"), ElementTable.columns(), elements),
                countries(of, order),
                YearTable.of(trends.getTrend(of, order.language())));
    }

    private void add(Element element, List<DataRow> rows, Map<Integer, FrameworkCount> counts) {
        rows.add(ElementTable.row(element, frameworks, counts.getOrDefault(element.id(), FrameworkCount.NONE)));
        frameworks.listChildren(element.id()).forEach(child -> add(child, rows, counts));
    }

    private DataTable countries(ActivityFilter filter, ExportOrder order) {
        var rows = coverage.getCoverage(filter, order.language()).countries().stream()
                .filter(country -> country.state().isNumber() && country.activities() > 0)
                .map(country -> DataRow.of(
                        country.iso3(),
                        countries.name(country.iso3()),
                        country.activities(),
                        country.sites(),
                        country.latestYear()))
                .toList();
        var columns = List.of(
                CountryColumns.iso3(),
                CountryColumns.name(),
                DataColumn.integer("activities", Texts.text("map.column.ACTIVITIES")),
                DataColumn.integer("sites", Texts.text("map.column.SITES")),
                DataColumn.integer("latest_year", Texts.text("map.column.LATEST")));
        return DataTable.ofCountries("countries", Texts.text("places.countries"), columns, rows);
    }
}
