package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.analysis.Rings.GoalCount;
import org.itu.sdgmap.analysis.RingsService;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.ui.BarChart;
import org.itu.sdgmap.ui.ChartSeries;
import org.itu.sdgmap.ui.ChartSeries.Form;
import org.itu.sdgmap.ui.Charts;
import org.itu.sdgmap.ui.FlowChart;
import org.itu.sdgmap.ui.HeatChart;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.TrendChart;

/**
 * Every kind of chart with the published activities, for those who work on the charts; it is in no build but that of
 * the Maven profile chart-page. One query a value: a page for readers asks its service for the whole figure.
 */
@Route("charts")
@AnonymousAllowed
class ChartsView extends Div implements HasDynamicTitle {

    private static final List<Integer> YEARS =
            IntStream.rangeClosed(2016, 2026).boxed().toList();

    private final RingsService rings;
    private final FilterParameters filters;
    private final FrameworkCatalog frameworks;

    ChartsView(Charts charts, RingsService rings, FilterParameters filters, FrameworkCatalog frameworks) {
        this.rings = rings;
        this.filters = filters;
        this.frameworks = frameworks;
        add(
                new H1(getPageTitle()),
                charts.trend(trend()),
                charts.bars(goals()),
                charts.bars(lines()),
                charts.flow(flow()),
                charts.heat(heat()),
                charts.trend(
                        new TrendChart(Texts.text("activity.sector"), "", unit(), List.of(), List.of(), List.of())),
                charts.rings(RingsData.of(rings.getRings(ActivityFilter.all(), Texts.language()))));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("app.name");
    }

    private TrendChart trend() {
        var all = series("all", unit(), Form.LINE, Map.of());
        var ofSectors = Stream.of(Sector.ITU_D, Sector.ITU_T)
                .map(s -> series(s.code(), Texts.text("sector", s), Form.COLUMN, Map.of("sector", List.of(s.code()))));
        return new TrendChart(
                Texts.text("rings.unit"),
                "",
                unit(),
                YEARS,
                Stream.concat(Stream.of(all), ofSectors).toList(),
                YEARS.stream().map(y -> address(ofYear(y, Map.of()))).toList());
    }

    private ChartSeries series(String id, String label, Form form, Map<String, List<String>> filter) {
        return new ChartSeries(
                id,
                label,
                form,
                YEARS.stream().map(y -> total(ofYear(y, filter))).toList());
    }

    private BarChart goals() {
        return new BarChart(
                Texts.text("rings.title"),
                "",
                unit(),
                counts(ActivityFilter.all()).map(this::bar).toList());
    }

    private BarChart.Bar bar(GoalCount count) {
        var goal = count.goal();
        return new BarChart.Bar(
                goal.element().key().code(),
                "",
                title(goal.element()),
                count.activities(),
                goal.number(),
                goal.colourHex(),
                address(parse("sdg", String.valueOf(goal.number()))));
    }

    private BarChart lines() {
        var bars = rings.listLineCounts(ActivityFilter.all(), Texts.language()).stream()
                .map(c -> new BarChart.Bar(
                        c.element().key().code(),
                        c.element().displayCode(),
                        title(c.element()),
                        c.activities(),
                        address(parse("line", c.element().displayCode()))))
                .toList();
        return new BarChart(Texts.text("rings.title"), "", unit(), bars);
    }

    private FlowChart flow() {
        var nodes = new ArrayList<FlowChart.Node>();
        var links = new ArrayList<FlowChart.Link>();
        for (var sector : Sector.values()) {
            var filter = parse("sector", sector.code());
            nodes.add(new FlowChart.Node(
                    sector.code(), 0, "", Texts.text("sector", sector), total(filter), address(filter)));
            rings.listLineCounts(filter, Texts.language()).stream()
                    .filter(c -> c.activities() > 0)
                    .forEach(c -> links.add(new FlowChart.Link(
                            sector.code(),
                            c.element().key().code(),
                            c.activities(),
                            address(filters.parse(Map.of(
                                    "sector", List.of(sector.code()),
                                    "line", List.of(c.element().displayCode())))))));
        }
        for (var line : frameworks.listMatrixLines()) {
            var filter = parse("line", line.displayCode());
            nodes.add(new FlowChart.Node(
                    line.key().code(), 1, line.displayCode(), title(line), total(filter), address(filter)));
            counts(filter)
                    .filter(c -> c.activities() > 0)
                    .forEach(c -> links.add(new FlowChart.Link(
                            line.key().code(), c.goal().element().key().code(), c.activities(), null)));
        }
        counts(ActivityFilter.all())
                .map(this::bar)
                .forEach(b -> nodes.add(
                        new FlowChart.Node(b.id(), 2, "", b.label(), b.value(), b.sdg(), b.colour(), b.href())));
        return new FlowChart(
                Texts.text("app.name"),
                "",
                unit(),
                List.of(Texts.text("activity.sector"), "WSIS", "SDG"),
                nodes,
                links);
    }

    private HeatChart heat() {
        var lines = frameworks.listMatrixLines();
        return new HeatChart(
                Texts.text("app.name"),
                "",
                unit(),
                lines.stream()
                        .map(l -> new HeatChart.Heading(l.key().code(), l.displayCode(), title(l)))
                        .toList(),
                counts(ActivityFilter.all())
                        .map(c -> new HeatChart.Heading(
                                c.goal().element().key().code(),
                                String.valueOf(c.goal().number()),
                                title(c.goal().element())))
                        .toList(),
                lines.stream()
                        .flatMap(l -> counts(parse("line", l.displayCode()))
                                .map(c -> new HeatChart.Cell(
                                        l.key().code(), c.goal().element().key().code(), c.activities(), null)))
                        .toList());
    }

    /** The Goals in the order of their numbers. */
    private Stream<GoalCount> counts(ActivityFilter filter) {
        return rings.getRings(filter, Texts.language()).rings().stream()
                .flatMap(r -> r.goals().stream())
                .sorted((a, b) -> Integer.compare(a.goal().number(), b.goal().number()));
    }

    private long total(ActivityFilter filter) {
        return rings.getRings(filter, Texts.language()).total();
    }

    private ActivityFilter ofYear(int year, Map<String, List<String>> others) {
        var parameters = new HashMap<>(others);
        parameters.put("from", List.of(String.valueOf(year)));
        parameters.put("to", List.of(String.valueOf(year)));
        return filters.parse(parameters);
    }

    private ActivityFilter parse(String name, String value) {
        return filters.parse(Map.of(name, List.of(value)));
    }

    private static String title(Element element) {
        return element.title().in(Texts.language());
    }

    private static String unit() {
        return Texts.text("rings.unit");
    }

    private static String address(ActivityFilter filter) {
        return FilterAddress.of(Paths.ACTIVITIES, filter);
    }
}
