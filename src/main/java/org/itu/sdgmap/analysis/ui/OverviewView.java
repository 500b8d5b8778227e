package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import java.util.Optional;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivityOrder;
import org.itu.sdgmap.analysis.ActivitySearch;
import org.itu.sdgmap.analysis.CoverageService;
import org.itu.sdgmap.analysis.Facet;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.analysis.RingsService;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.SdgGoal;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.GeodataVersion;
import org.itu.sdgmap.ui.CopyLinkButton;
import org.itu.sdgmap.ui.CountingRule;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.PublishedState;
import org.itu.sdgmap.ui.SdgMap;
import org.itu.sdgmap.ui.SdgRings;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;

/** The answer at a glance. A Goal chosen in the rings narrows the rest of the page. */
@Route(Paths.OVERVIEW)
@AnonymousAllowed
class OverviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int NEWEST = 5;

    private final CoverageService coverageService;
    private final RingsService ringsService;
    private final ActivitySearch search;
    private final CountryCatalog countries;
    private final FrameworkCatalog frameworks;
    private final FilterParameters filters;
    private final FilterSentence filterSentence;

    private final PageHeader header = new PageHeader(Texts.text("overview.title"), new CopyLinkButton());
    private final Div selection = new Div();
    private final SdgRings rings;
    private final SdgMap map;
    private final H2 mapTitle = new H2();
    private final Anchor ringsLink = new Anchor("/" + Paths.RINGS, Texts.text("overview.rings.more"));
    private final Anchor mapLink = new Anchor("/" + Paths.MAP, Texts.text("overview.map.more"));
    private final Div figures = new Div();
    private final Div newest = new Div();
    private final Div gaps = new Div();

    private final SourceLine source;
    private Location address = new Location(Paths.OVERVIEW);
    private ActivityFilter filter = ActivityFilter.all();

    OverviewView(
            CoverageService coverageService,
            RingsService ringsService,
            ActivitySearch search,
            CountryCatalog countries,
            FrameworkCatalog frameworks,
            FilterParameters filters,
            FilterSentence filterSentence,
            Translations translations,
            GeodataVersion geodata,
            PublishedState state) {
        this.coverageService = coverageService;
        this.ringsService = ringsService;
        this.search = search;
        this.countries = countries;
        this.frameworks = frameworks;
        this.filters = filters;
        this.filterSentence = filterSentence;
        addClassName("overview");
        rings = new SdgRings(translations);
        rings.setCompact(true);
        rings.addSelectListener(e -> chooseGoal(e.code()));
        map = new SdgMap(translations, geodata.current(), SdgMap.Mode.OVERVIEW);
        map.addCountryListener(e -> openCountry(e.iso3()));
        selection.addClassName("overview-selection");
        var glance = new Div(
                section("overview-rings", new H2(Texts.text("overview.rings")), help("rings"), rings, ringsLink),
                section("overview-map", mapTitle, help("map"), map, mapLink));
        glance.addClassName("overview-glance");
        var below = new Div(
                section("overview-newest", new H2(Texts.text("overview.newest")), newest),
                section("overview-gaps", new H2(Texts.text("overview.gaps")), help("gaps"), gaps));
        below.addClassName("overview-below");
        source = new SourceLine(state.changedAt());
        add(
                header,
                searchField(),
                selection,
                figures,
                glance,
                below,
                new CountingRule("rule.distinct", "rule.mapScopes", "rule.goals", "rule.targets", "rule.involvement"),
                source);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("app.name");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = event.getLocation();
        filter = filters.parse(address.getQueryParameters().getParameters());
        source.show(filter);
        show();
    }

    private void show() {
        var language = Texts.language();
        var coverage = coverageService.getCoverage(filter, language);
        var totals = coverage.totals();
        var sentences = new CoverageSentences(totals, CountryRow.of(coverage, countries, language));
        header.setAnswer(Texts.text(
                filter.selectsAll() ? "overview.answer" : "map.answer",
                totals.activities(),
                totals.countrySpecific(),
                totals.countries(),
                totals.regional(),
                totals.global()));
        showSelection();
        rings.setData(RingsData.of(ringsService.getRings(GoalFilters.withoutGoals(filter), language)));
        rings.setSelected(chosenGoal().map(g -> g.element().key().code()).orElse(null));
        mapTitle.setText(chosenGoal()
                .map(g -> Texts.text("overview.map.ofGoal", GoalPanel.title(g)))
                .orElse(Texts.text("overview.map")));
        map.showFilter(FilterAddress.query(filter));
        ringsLink.setHref(FilterAddress.of(Paths.RINGS, filter));
        mapLink.setHref(FilterAddress.of(Paths.MAP, filter));
        figures.removeAll();
        figures.add(KeyFigures.of(
                filter,
                totals,
                sentences,
                ringsService.countTargets(filter, language),
                ringsService.listLineCounts(filter, language)));
        newest.removeAll();
        newest.add(newest());
        gaps.removeAll();
        gaps.add(Gaps.of(filter, sentences, countries));
    }

    private void showSelection() {
        selection.removeAll();
        selection.setVisible(!filter.selectsAll());
        if (!filter.selectsAll()) {
            selection.add(
                    new Span(Texts.text("overview.selection", filterSentence.of(filter))),
                    new Anchor("/", Texts.text("overview.showAll")));
        }
    }

    private Component newest() {
        var page = search.list(filter, Texts.language(), ActivityOrder.CHANGED, null, NEWEST);
        if (page.items().isEmpty()) {
            return new Paragraph(Texts.text("overview.newest.none"));
        }
        var all = new Paragraph(new Anchor(
                FilterAddress.of(Paths.ACTIVITIES, filter), Texts.text("overview.newest.all", page.total())));
        return new Div(ActivityLines.of(page.items()), all);
    }

    /** The Goal of the filter, if it names this one and nothing else of the SDGs. */
    private Optional<SdgGoal> chosenGoal() {
        var chosen = filter.elementsOf(Facet.SDG);
        return frameworks.listGoals().stream()
                .filter(g -> chosen.size() == 1 && chosen.contains(g.element().key()))
                .findFirst();
    }

    /** A second click on the same Goal shows all Goals again. */
    private void chooseGoal(String code) {
        var others = GoalFilters.withoutGoals(filter);
        frameworks.listGoals().stream()
                .filter(g -> g.element().key().code().equals(code))
                .findFirst()
                .map(g -> chosenGoal().equals(Optional.of(g)) ? others : GoalFilters.of(g, others))
                .ifPresent(f -> PageAddress.goTo(Paths.OVERVIEW, address, f, Map.of()));
    }

    private void openCountry(String iso3) {
        PageAddress.goTo(Paths.MAP, address, filter, Map.of("selected", iso3));
    }

    private static Paragraph help(String figure) {
        var help = new Paragraph(Texts.text("overview." + figure + ".help"));
        help.addClassName("figure-help");
        return help;
    }

    private static Section section(String className, Component... parts) {
        var section = new Section(parts);
        section.addClassName(className);
        return section;
    }

    private static Div searchField() {
        var field = new TextField();
        field.setPlaceholder(Texts.text("overview.search"));
        field.setAriaLabel(Texts.text("overview.search"));
        field.setMaxLength(ActivityFilter.MAX_TEXT);
        field.setClearButtonVisible(true);
        field.setPrefixComponent(new Icon(VaadinIcon.SEARCH));
        field.addKeyPressListener(Key.ENTER, e -> {
            var words = field.getValue().strip();
            UI.getCurrentOrThrow()
                    .navigate(
                            Paths.ACTIVITIES,
                            words.isEmpty() ? QueryParameters.empty() : QueryParameters.of("q", words));
        });
        var region = new Div(field);
        region.addClassName("overview-search");
        region.getElement().setAttribute("role", "search");
        region.getElement().setAttribute("aria-label", Texts.text("overview.search"));
        return region;
    }
}
