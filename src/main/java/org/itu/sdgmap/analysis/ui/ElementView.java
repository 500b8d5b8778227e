package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivityOrder;
import org.itu.sdgmap.analysis.ActivitySearch;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.analysis.RingsService;
import org.itu.sdgmap.analysis.RingsService.FrameworkCount;
import org.itu.sdgmap.analysis.TrendService;
import org.itu.sdgmap.framework.Confidence;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementKind;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.FrameworkDetails;
import org.itu.sdgmap.framework.PlanSuccessions;
import org.itu.sdgmap.geography.GeodataVersion;
import org.itu.sdgmap.ui.Charts;
import org.itu.sdgmap.ui.CopyLinkButton;
import org.itu.sdgmap.ui.CountingRule;
import org.itu.sdgmap.ui.DownloadMenu;
import org.itu.sdgmap.ui.Downloads;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.PublishedState;
import org.itu.sdgmap.ui.SdgMap;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;

/** One element of a framework: what ITU does for it, where, and what ties it to other frameworks. */
@Route(Paths.FRAMEWORKS + "/:framework/:code")
@AnonymousAllowed
class ElementView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MOST_LISTED = 10;

    private final FrameworkCatalog frameworks;
    private final FrameworkDetails details;
    private final PlanSuccessions successions;
    private final ElementFacts facts;
    private final RingsService rings;
    private final ActivitySearch search;
    private final TrendService trends;
    private final TrendCharts trendCharts;
    private final Charts charts;
    private final PublishedState state;
    private final transient Downloads downloads;
    private final GeodataVersion geodata;
    private final Translations translations;
    private final boolean coordinator;
    private String title = "";

    ElementView(
            FrameworkCatalog frameworks,
            FrameworkDetails details,
            PlanSuccessions successions,
            ElementFacts facts,
            RingsService rings,
            ActivitySearch search,
            TrendService trends,
            TrendCharts trendCharts,
            Charts charts,
            PublishedState state,
            GeodataVersion geodata,
            Translations translations,
            AuthenticationContext authentication,
            Downloads downloads) {
        this.downloads = downloads;
        this.frameworks = frameworks;
        this.details = details;
        this.successions = successions;
        this.facts = facts;
        this.rings = rings;
        this.search = search;
        this.trends = trends;
        this.trendCharts = trendCharts;
        this.charts = charts;
        this.state = state;
        this.geodata = geodata;
        this.translations = translations;
        coordinator = authentication.hasRole("COORDINATOR");
        addClassName("element-view");
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", title);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        show(FrameworkAddress.element(
                frameworks,
                parameters.get("framework").orElse(""),
                parameters.get("code").orElse("")));
    }

    private void show(Element element) {
        removeAll();
        title = FrameworkWords.title(element);
        var framework = element.key().framework();
        var counts = rings.listFrameworkCounts(framework, PastDay.all(), Texts.language());
        var isIndicator = element.kind() == ElementKind.INDICATOR;
        var header = new PageHeader(
                title,
                new CopyLinkButton(),
                new DownloadMenu(downloads, "element").about(framework + ":" + element.displayCode()));
        header.setAnswer(answer(element, counts));
        if (coordinator) {
            header.addAction(new Anchor(
                    "/" + Paths.CORRECTIONS + "/elements/" + framework + "/" + element.displayCode(),
                    Texts.text("corrections.edit")));
        }
        add(FrameworkTrail.to(frameworks, framework, element), header);
        if (coordinator && element.confidence() == Confidence.FROM_MEMORY) {
            var note = new Paragraph(Texts.text("frameworks.unconfirmed.text"));
            note.addClassName("unconfirmed-note");
            add(note);
        }
        var main = new Div();
        main.addClassName("element-main");
        var side = new Div();
        side.addClassName("element-side");
        if (isIndicator) {
            addIndicators(main, element);
        } else {
            addActivities(main, element);
        }
        addChildren(main, element, counts);
        addToday(main, element);
        addTies(main, element);
        if (!isIndicator) {
            side.add(map(element));
        }
        side.add(section("frameworks.record", facts.of(element)));
        addReviews(side, element);
        if (!isIndicator) {
            addIndicators(side, element);
        }
        var columns = new Div(main, side);
        columns.addClassName("element-columns");
        add(
                columns,
                new CountingRule("rule.distinct", "frameworks.rule.below", "frameworks.rule.derived", "rule.trend"),
                new SourceLine(state.changedAt()));
    }

    private String answer(Element element, Map<Integer, FrameworkCount> counts) {
        if (element.kind() == ElementKind.INDICATOR && element.parentId() != null) {
            var target = frameworks.getElement(element.parentId());
            return Texts.text(
                    "frameworks.indicator.answer",
                    Wording.code(target.displayCode()),
                    counts.getOrDefault(target.id(), FrameworkCount.NONE).linked());
        }
        var count = counts.getOrDefault(element.id(), FrameworkCount.NONE);
        return Texts.text("frameworks.element.answer", count.linked(), count.derived());
    }

    private void addActivities(Div main, Element element) {
        var filter = ofElement(element);
        var page = search.list(filter, Texts.language(), ActivityOrder.CHANGED, null, MOST_LISTED);
        if (page.items().isEmpty()) {
            main.add(section("frameworks.activities", new Paragraph(Texts.text("frameworks.noActivity"))));
            return;
        }
        var links = new Div(
                new Anchor(FilterAddress.of(Paths.ACTIVITIES, filter), Texts.text("rings.panel.all", page.total())),
                new Anchor(FilterAddress.of(Paths.RINGS, filter), Texts.text("activities.asRings")));
        links.addClassName("panel-links");
        main.add(section("frameworks.activities", ActivityLines.of(page.items()), links));
        var trend = trends.getTrend(filter, Texts.language());
        main.add(
                section("flow.trend", charts.trend(trendCharts.of(trend, filter, FlowParameters.Series.TOGETHER, ""))));
    }

    private void addChildren(Div main, Element element, Map<Integer, FrameworkCount> counts) {
        var byKind = frameworks.listChildren(element.id()).stream()
                .collect(Collectors.groupingBy(Element::kind, LinkedHashMap::new, Collectors.toList()));
        var tree = new FrameworkTree(frameworks, counts, coordinator);
        byKind.forEach((kind, elements) -> {
            // Counts of indicators would be those of nothing: activities are linked to their targets.
            if (kind != ElementKind.INDICATOR) {
                main.add(titled(FrameworkWords.kinds(elements.getFirst(), elements.size()), tree.list(elements)));
            }
        });
    }

    private void addToday(Div main, Element element) {
        if (!FrameworkWords.isPlan(frameworks.getFramework(element.key().framework()))) {
            return;
        }
        var all = new Anchor(PlansAddress.of(element.key()), Texts.text("plans.link"));
        main.add(successions
                .getSuccession()
                .read(element)
                .map(reading -> section(
                        "plans.today",
                        new PlanReadingWords(frameworks, coordinator, FrameworkAddress::of).of(reading),
                        all))
                .orElseGet(() -> new Section(all)));
    }

    private void addTies(Div main, Element element) {
        var ties = new ElementTies(frameworks, coordinator);
        var crosswalk = details.listCrosswalk(element.id());
        if (!crosswalk.isEmpty()) {
            main.add(section(
                    "frameworks.crosswalk",
                    new Paragraph(Texts.text("frameworks.crosswalk.text")),
                    ties.crosswalk(crosswalk)));
        }
        var matrix = details.listMatrixLinks(element.id());
        if (!matrix.isEmpty()) {
            main.add(section(
                    "frameworks.matrix", new Paragraph(Texts.text("frameworks.matrix.text")), ties.matrix(matrix)));
        }
    }

    private void addReviews(Div side, Element element) {
        var reviews = details.listHlpfReviews(element.id());
        if (!reviews.isEmpty()) {
            var years = Wording.list(
                    reviews.stream().map(r -> String.valueOf(r.year())).toList());
            side.add(section(
                    "frameworks.hlpf",
                    new Paragraph(
                            Texts.text("frameworks.hlpf.text", String.valueOf(FilterWords.goalNumber(element)), years)),
                    ElementFacts.reviews(reviews, coordinator)));
        }
    }

    private void addIndicators(Div parent, Element element) {
        var indicators = details.listIndicators(element.id());
        if (!indicators.isEmpty()) {
            parent.add(section(
                    "frameworks.indicators",
                    ElementFacts.indicators(indicators, element.kind() != ElementKind.INDICATOR)));
        }
    }

    private Section map(Element element) {
        var filter = ofElement(element);
        var map = new SdgMap(translations, geodata.current(), SdgMap.Mode.OVERVIEW);
        map.showFilter(FilterAddress.query(filter));
        map.addCountryListener(e -> {
            var parameters = new LinkedHashMap<String, List<String>>(FilterParameters.write(filter));
            parameters.put("selected", List.of(e.iso3()));
            UI.getCurrentOrThrow().navigate(Paths.MAP, new QueryParameters(parameters));
        });
        return section(
                "frameworks.map",
                map,
                new Anchor(FilterAddress.of(Paths.MAP, filter), Texts.text("overview.map.more")));
    }

    private static ActivityFilter ofElement(Element element) {
        return PastDay.all().withElements(List.of(element.key()));
    }

    private static Section section(String titleKey, Component... content) {
        return titled(Texts.text(titleKey), content);
    }

    private static Section titled(String title, Component... content) {
        var section = new Section(new H2(title));
        section.addClassName("element-section");
        section.add(content);
        return section;
    }
}
