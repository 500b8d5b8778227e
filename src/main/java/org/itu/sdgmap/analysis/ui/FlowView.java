package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivitySearch;
import org.itu.sdgmap.analysis.FlowPlan;
import org.itu.sdgmap.analysis.FlowService;
import org.itu.sdgmap.analysis.TrendService;
import org.itu.sdgmap.analysis.ui.FlowParameters.Series;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.ui.Charts;
import org.itu.sdgmap.ui.CopyLinkButton;
import org.itu.sdgmap.ui.CountingRule;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;

/** How activities tie Sectors, strategic goals, action lines and Goals, and how they grew over the years. */
@Route(Paths.FLOW)
@Menu(title = "menu.flow", order = 4)
@AnonymousAllowed
class FlowView extends FigureView {

    private final FlowService flows;
    private final TrendService trends;
    private final ActivitySearch search;
    private final FlowPlan plans;
    private final FlowCharts data;
    private final TrendCharts trendData;
    private final Charts charts;

    private final PageHeader header = new PageHeader(Texts.text("flow.title"), new CopyLinkButton());
    private final Select<String> plan = new Select<>();
    private final CountingChoice counting = new CountingChoice(this::count);
    private final SegmentedChoice<Series> series = new SegmentedChoice<>(
            Texts.text("flow.series"), Series.class, s -> Texts.text("flow.series", s), this::show);
    private final Div flowFigure = new Div();
    private final Div trendFigure = new Div();
    private final Div bars = new Div();
    private final FilterLinks links = new FilterLinks(Paths.FLOW);

    private FlowParameters parameters;

    FlowView(
            Parts parts,
            FlowService flows,
            TrendService trends,
            ActivitySearch search,
            FlowPlan plans,
            FlowCharts data,
            TrendCharts trendData,
            Charts charts,
            FrameworkCatalog frameworks) {
        super(parts, Paths.FLOW);
        this.flows = flows;
        this.trends = trends;
        this.search = search;
        this.plans = plans;
        this.data = data;
        this.trendData = trendData;
        this.charts = charts;
        this.parameters = new FlowParameters(plans.current(), Series.TOGETHER);
        addClassName("flow-page");
        choosePlan(frameworks);
        flowFigure.addClassName("flow-figure");
        trendFigure.addClassName("flow-trend");
        bars.addClassName("flow-bars");
        add(
                header,
                filterBar(),
                controls(plan, counting),
                new Section(flowFigure),
                controls(series),
                new Section(trendFigure),
                new Section(bars),
                links,
                new CountingRule("rule.distinct", "rule.flow", "rule.flowPlan", "rule.fractional", "rule.trend"),
                source());
    }

    private static Div controls(Component... choices) {
        var controls = new Div(choices);
        controls.addClassName("figure-controls");
        return controls;
    }

    private void choosePlan(FrameworkCatalog frameworks) {
        plan.addClassName("flow-plan");
        plan.addThemeVariants(SelectVariant.LUMO_SMALL);
        plan.setLabel(Texts.text("flow.plan"));
        plan.setItems(plans.list().stream().map(f -> f.code()).toList());
        plan.setItemLabelGenerator(code -> frameworks.getFramework(code).name().in(Texts.language()));
        plan.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                parameters = parameters.withPlan(e.getValue());
                refresh();
            }
        });
    }

    @Override
    String title() {
        return Texts.text("flow.title");
    }

    @Override
    void read(Map<String, List<String>> given) {
        parameters = FlowParameters.parse(given, plans);
    }

    @Override
    Map<String, String> own() {
        return parameters.write(plans);
    }

    private void count(ActivityFilter.Counting chosen) {
        goTo(filter().withCounting(chosen));
    }

    private void show(Series chosen) {
        parameters = parameters.withSeries(chosen);
        refresh();
    }

    private void refresh() {
        replaceAddress();
        show();
    }

    @Override
    void show() {
        var filter = filter();
        var flow = flows.getFlow(filter, parameters.plan(), Texts.language());
        header.setAnswer(FlowAnswer.of(flow));
        links.show(filter);
        plan.setValue(parameters.plan());
        counting.show(filter);
        series.show(parameters.series());
        fill(flowFigure, charts.flow(data.flow(flow, filter)));
        fill(
                trendFigure,
                charts.trend(trendData.of(
                        trends.getTrend(filter, Texts.language()),
                        filter,
                        parameters.series(),
                        Texts.text("flow.trend"))));
        fill(
                bars,
                charts.bars(data.sectors(search.listFacetCounts(filter, Texts.language()), filter)),
                charts.bars(data.goals(flow, filter)));
    }

    private static void fill(Div place, Component... figures) {
        place.removeAll();
        place.add(figures);
    }
}
