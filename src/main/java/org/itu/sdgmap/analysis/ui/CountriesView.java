package org.itu.sdgmap.analysis.ui;

import com.ibm.icu.text.AlphabeticIndex;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Coverage;
import org.itu.sdgmap.analysis.CoverageService;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.ui.CopyLinkButton;
import org.itu.sdgmap.ui.CountingRule;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.PublishedState;
import org.itu.sdgmap.ui.Texts;

/** All countries and areas with their numbers of activities, from A to Z or by region, to be searched by name. */
@Route(Paths.COUNTRIES)
@Menu(title = "menu.countries", order = 2.5)
@AnonymousAllowed
class CountriesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String WORDS = "find";
    private static final int LONGEST_WORDS = 80;

    /** In which order countries stand. */
    enum Order {
        NAME,
        REGION;

        static Order parse(Map<String, List<String>> parameters) {
            return PageParameters.choice(parameters, "by", NAME);
        }
    }

    private final CoverageService coverage;
    private final CountryCatalog countries;
    private final FilterParameters filterParameters;
    private final PlaceNames names;
    private final FilterBar filterBar;
    private final PageHeader header;
    private final Anchor regions = new Anchor("", Texts.text("places.regions"));
    private final TextField search = new TextField();
    private final Paragraph found = new Paragraph();
    private final SegmentedChoice<Order> choice;
    private final Div list = new Div();

    private final SourceLine source;
    private Location address = new Location(Paths.COUNTRIES);
    private ActivityFilter filter = ActivityFilter.all();
    private Order order = Order.NAME;
    private String words = "";

    CountriesView(
            CoverageService coverage,
            CountryCatalog countries,
            FilterParameters filterParameters,
            PlaceNames names,
            FilterBar filterBar,
            PublishedState state) {
        this.coverage = coverage;
        this.countries = countries;
        this.filterParameters = filterParameters;
        this.names = names;
        this.filterBar = filterBar;
        addClassName("places-view");
        header = new PageHeader(Texts.text("places.countries"), new CopyLinkButton(), regions);
        filterBar.keepTo(f -> f);
        filterBar.onChange(f -> PageAddress.goTo(Paths.COUNTRIES, address, f, own()));
        choice = new SegmentedChoice<>(
                Texts.text("places.order"), Order.class, o -> Texts.text("places.order", o), this::choose);
        search.addClassName("tree-search");
        search.setLabel(Texts.text("places.search"));
        search.setMaxLength(LONGEST_WORDS);
        search.setClearButtonVisible(true);
        search.setPrefixComponent(new Icon(VaadinIcon.SEARCH));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                search(e.getValue());
            }
        });
        found.getElement().setAttribute("aria-live", "polite");
        found.addClassName("tree-found");
        var tools = new Div(search, choice);
        tools.addClassName("places-tools");
        source = new SourceLine(state.changedAt());
        add(
                header,
                filterBar,
                tools,
                found,
                list,
                new CountingRule("rule.distinct", "rule.mapScopes", "rule.mapStates", "places.rule.groups"),
                source);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("places.countries"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = event.getLocation();
        var given = address.getQueryParameters().getParameters();
        filter = PlacesFilter.parse(filterParameters, given);
        order = Order.parse(given);
        var asked = PageParameters.find(given, WORDS).orElse("");
        words = asked.length() > LONGEST_WORDS ? asked.substring(0, LONGEST_WORDS) : asked;
        search.setValue(words);
        regions.setHref(FilterAddress.of(Paths.REGIONS, filter));
        filterBar.show(filter);
        source.show(filter);
        show();
    }

    private void show() {
        choice.show(order);
        var covered = coverage.getCoverage(filter, Texts.language());
        var rows = CountryRow.of(covered, countries, Texts.language());
        var sentences = new CoverageSentences(covered.totals(), rows);
        header.setAnswer(sentences.reach() + " " + sentences.unspecific());
        list.removeAll();
        if (words.isBlank()) {
            found.setText("");
            list.add(order == Order.NAME ? byLetter(rows) : byRegion(rows));
        } else {
            list.add(matching(rows));
        }
    }

    private Component byLetter(List<CountryRow> rows) {
        var sections = new LinkedHashMap<String, List<CountryRow>>();
        var index = new AlphabeticIndex<CountryRow>(Texts.language().locale());
        rows.forEach(row -> index.addRecord(row.name(), row));
        index.forEach(letter -> {
            var inBucket = new ArrayList<CountryRow>();
            letter.forEach(entry -> inBucket.add(entry.getData()));
            if (!inBucket.isEmpty()) {
                sections.put(letter.getLabel(), inBucket);
            }
        });
        return PlaceList.of(sections, filter);
    }

    private Component byRegion(List<CountryRow> rows) {
        var sections = new LinkedHashMap<String, List<CountryRow>>();
        var none = Texts.text("places.noRegion");
        rows.stream()
                .sorted(Comparator.comparing((CountryRow r) -> r.region().isEmpty())
                        .thenComparing(CountryRow::region, Wording.alphabet())
                        .thenComparing(CountryRow::name, Wording.alphabet()))
                .forEach(r -> sections.computeIfAbsent(
                                r.region().isEmpty() ? none : r.region(), region -> new ArrayList<>())
                        .add(r));
        return PlaceList.of(sections, filter);
    }

    private Component matching(List<CountryRow> rows) {
        var places = names.find(words);
        found.setText(Texts.text("places.found", places.size()));
        var ofCountries = new LinkedHashMap<String, CountryRow>();
        rows.forEach(r -> ofCountries.put(r.iso3(), r));
        return PlaceList.found(places, ofCountries, filter);
    }

    private void search(String newWords) {
        words = newWords.strip();
        show();
        PageAddress.replace(Paths.COUNTRIES, address, filter, own());
    }

    private void choose(Order newOrder) {
        order = newOrder;
        words = "";
        search.clear();
        show();
        PageAddress.replace(Paths.COUNTRIES, address, filter, own());
    }

    private Map<String, String> own() {
        return Map.of("by", PageParameters.write(order, Order.NAME), WORDS, words);
    }

    /** What a country or area counts, in words. */
    static String count(Coverage.State state, long activities) {
        return state == Coverage.State.VALUE
                ? Texts.text("filter.results", activities)
                : Texts.text("map.state", state);
    }
}
