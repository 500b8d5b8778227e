package org.itu.sdgmap.analysis.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.itu.sdgmap.analysis.ComparedFilters;
import org.itu.sdgmap.analysis.CoverageMeasure;
import org.itu.sdgmap.analysis.CoverageMeasures;
import org.itu.sdgmap.analysis.CoverageService;
import org.itu.sdgmap.analysis.DrawnComparison;
import org.itu.sdgmap.analysis.DrawnFigures;
import org.itu.sdgmap.analysis.DrawnFlow;
import org.itu.sdgmap.analysis.DrawnGaps;
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
    private final MapModeParts modes;

    FiguresForFiles(
            FilterParameters filters,
            CoverageService coverage,
            CoverageMeasures measures,
            EmbeddedMap map,
            CountryCatalog countries,
            EmbeddedRings rings,
            FlowService flows,
            FlowPlan plans,
            FlowCharts charts,
            MapModeParts modes) {
        this.filters = filters;
        this.coverage = coverage;
        this.measures = measures;
        this.map = map;
        this.countries = countries;
        this.rings = rings;
        this.flows = flows;
        this.plans = plans;
        this.charts = charts;
        this.modes = modes;
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
                style.shownFor(measure.quantity()) == Shown.SYMBOLS,
                style.classes(),
                DrawnMap.Classing.valueOf(style.classing().name()),
                style.limitsFor(measure.quantity()),
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

    @Override
    public Supplier<DrawnGaps> readGaps(Map<String, List<String>> given) {
        var filter = filters.parse(given);
        var work = GapsView.parseWork(given);
        return () -> {
            var report = modes.gaps().getGaps(filter, work, Texts.language());
            var totals = report.totals();
            return new DrawnGaps(
                    filter,
                    Texts.text("modes.gap.title"),
                    modes.sentence().of(report, filter),
                    List.of(Texts.text("modes.gap.rule"), Texts.text("rule.distinct")),
                    Texts.text("modes.gap.legend"),
                    Texts.text("map.unspecific", totals.global(), totals.regional()),
                    report);
        };
    }

    @Override
    public Supplier<DrawnComparison> readComparison(Map<String, List<String>> given) {
        CompareView.check(given, filters, measures);
        var compared = ComparedFilters.parse(given, filters);
        var measure = CompareView.amount(given, measures);
        return () -> {
            var found = modes.comparisons().compare(compared.a(), compared.b(), measure, Texts.language());
            return new DrawnComparison(
                    compared,
                    Texts.text("modes.compare.title"),
                    new CompareSentence(measure, modes.words()).of(found),
                    Stream.concat(Stream.of(Texts.text("figure.compare.rule")), map.rules(measure).stream())
                            .toList(),
                    Texts.text("modes.compare.legend", modes.measures().title(measure)),
                    measure,
                    found);
        };
    }
}
