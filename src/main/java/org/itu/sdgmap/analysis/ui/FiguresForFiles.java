package org.itu.sdgmap.analysis.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.itu.sdgmap.analysis.CoverageMeasure;
import org.itu.sdgmap.analysis.CoverageMeasures;
import org.itu.sdgmap.analysis.CoverageService;
import org.itu.sdgmap.analysis.DrawnFigures;
import org.itu.sdgmap.analysis.DrawnFlow;
import org.itu.sdgmap.analysis.DrawnMap;
import org.itu.sdgmap.analysis.DrawnRings;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.analysis.FlowPlan;
import org.itu.sdgmap.analysis.FlowService;
import org.itu.sdgmap.analysis.ui.MapParameters.Switch;
import org.itu.sdgmap.analysis.ui.MapStyle.Shown;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.ui.Texts;
import org.springframework.stereotype.Component;

/** Reads and describes figures with the words and data of the pages. */
@Component
class FiguresForFiles implements DrawnFigures {

    private final FilterParameters filters;
    private final CoverageService coverage;
    private final CoverageMeasures measures;
    private final EmbeddedMap map;
    private final CountryCatalog countries;
    private final EmbeddedRings rings;
    private final FlowService flows;
    private final FlowPlan plans;
    private final FlowCharts charts;

    FiguresForFiles(
            FilterParameters filters,
            CoverageService coverage,
            CoverageMeasures measures,
            EmbeddedMap map,
            CountryCatalog countries,
            EmbeddedRings rings,
            FlowService flows,
            FlowPlan plans,
            FlowCharts charts) {
        this.filters = filters;
        this.coverage = coverage;
        this.measures = measures;
        this.map = map;
        this.countries = countries;
        this.rings = rings;
        this.flows = flows;
        this.plans = plans;
        this.charts = charts;
    }

    @Override
    public Supplier<DrawnMap> readMap(Map<String, List<String>> given) {
        var filter = filters.parse(given);
        var parameters = MapParameters.parse(given, countries, measures);
        var measure = parameters.measure();
        return () -> {
            var counted = coverage.getCoverage(filter, measure, Texts.language());
            var totals = counted.totals();
            return new DrawnMap(
                    filter,
                    map.title(measure),
                    map.answer(filter, counted, measure),
                    map.rules(measure),
                    measure.countsEntries() ? "" : Texts.text("map.unspecific", totals.global(), totals.regional()),
                    measure,
                    style(parameters.style(), measure),
                    parameters.worldwide() == Switch.ON,
                    counted);
        };
    }

    private static DrawnMap.Style style(MapStyle style, CoverageMeasure measure) {
        return new DrawnMap.Style(
                style.shownFor(measure) == Shown.SYMBOLS,
                style.classes(),
                DrawnMap.Classing.valueOf(style.classing().name()),
                style.limitsFor(measure),
                DrawnMap.Ramp.valueOf(style.ramp().name()));
    }

    @Override
    public Supplier<DrawnRings> readRings(Map<String, List<String>> given) {
        return rings.readDrawn(given);
    }

    @Override
    public Supplier<DrawnFlow> readFlow(Map<String, List<String>> given) {
        var filter = filters.parse(given);
        var parameters = FlowParameters.parse(given, plans);
        return () -> {
            var flow = flows.getFlow(filter, parameters.plan(), Texts.language());
            return new DrawnFlow(
                    filter,
                    Texts.text("flow.title"),
                    FlowAnswer.of(flow),
                    List.of(
                            Texts.text("rule.distinct"),
                            Texts.text("rule.flow"),
                            Texts.text("rule.flowPlan"),
                            Texts.text("rule.fractional")),
                    charts.flow(flow, filter));
        };
    }
}
