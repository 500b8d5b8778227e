package org.itu.sdgmap.analysis.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivitySearch;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.analysis.PlaceFilters;
import org.itu.sdgmap.analysis.PlaceProfiles;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.geography.Country;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.CountryGroup;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** The pages of countries and regions, as far as the server makes them. */
@PostgisTest
class PlacePagesTest extends SpringBrowserlessTest {

    private static final int MOST_STATEMENTS = 60;

    private final PlaceProfiles profiles;
    private final CountryCatalog countries;
    private final PlacesAddressCheck addressCheck;
    private final PlaceNames names;
    private final FilterParameters filters;
    private final ActivitySearch search;

    PlacePagesTest(
            PlaceProfiles profiles,
            CountryCatalog countries,
            PlacesAddressCheck addressCheck,
            PlaceNames names,
            FilterParameters filters,
            ActivitySearch search) {
        this.profiles = profiles;
        this.countries = countries;
        this.addressCheck = addressCheck;
        this.names = names;
        this.filters = filters;
        this.search = search;
    }

    @BeforeEach
    void readInEnglish() {
        UI.getCurrentOrThrow().setLocale(Locale.ENGLISH);
    }

    @Test
    void everyCountryAndAreaStandsInTheListWithItsNumber() {
        open("countries");

        var links = page().select(".place-rows a").eachAttr("href");
        assertThat(links)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(countries.listCountries().stream()
                        .map(c -> PlaceAddress.ofCountry(c.iso3()))
                        .toList());
        var rwanda = page().select(".place-rows li:has(a[href=/countries/RWA])").text();
        long here = here("RWA");
        assertThat(rwanda).isEqualTo("Rwanda %d activities".formatted(here));
    }

    @Test
    void aCountryIsFoundByItsNameInAnotherLanguageOrItsCode() {
        open("countries");

        for (var words : new String[] {"Côte d", "COTE D'IVOIRE", "科特迪瓦", "Кот-д", "civ"}) {
            test($view(TextField.class).withClassName("tree-search").single()).setValue(words);
            assertThat(page().select(".place-rows a").eachAttr("href"))
                    .as(words)
                    .contains("/countries/CIV")
                    .hasSizeLessThan(12);
        }
        test($view(TextField.class).withClassName("tree-search").single()).setValue("zzzz");
        assertThat(page().select(".place-rows li")).isEmpty();
        assertThat(text()).contains("Nothing is called so");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NER", "RWA", "CHE", "NRU", "PSE", "FJI", "ATA"})
    void aProfileSaysTheThreeNumbersOfTheServiceAndNeverTheirSum(String iso3) {
        open("countries/" + iso3);

        var country = countries.getCountry(iso3);
        var figures =
                profiles.getCountry(iso3, ActivityFilter.all(), Language.EN).figures();
        assertThat($view(H1.class).single().getText()).isEqualTo(country.name().in(Language.EN));
        var reach = figures.reach();
        boolean recorded = country.ituMember() || reach.here() > 0;
        assertThat(page().select(".place-figures dd").eachText())
                .startsWith(
                        recorded ? String.valueOf(reach.here()) : "No data",
                        String.valueOf(reach.regional()),
                        String.valueOf(reach.worldwide()));
        var links = page().select(".place-figures dd a").eachAttr("href");
        assertThat(links.contains("/activities?scope=GLOBAL")).isEqualTo(reach.worldwide() > 0);
        assertThat(links.contains("/activities?country=%s&scope=SITE,COUNTRY".formatted(iso3)))
                .isEqualTo(reach.here() > 0);
        assertThat(page().select(".reach-table").first().select("tbody tr")).hasSize(17);
        assertThat(text()).contains("never one sum");
        if (!country.ituMember()) {
            assertThat(text()).contains("It is no Member State of ITU").contains("Only Member States");
        }
    }

    @Test
    void whatArrivesOnlyThroughRegionalWorkIsListed() {
        open("countries/NER");

        var filters = PlaceFilters.of(countries.getCountry("NER"), countries, ActivityFilter.all());
        var figures =
                profiles.getCountry("NER", ActivityFilter.all(), Language.EN).figures();
        assertThat(figures.reach().regional()).isPositive();
        assertThat(text()).contains("What arrives only through regional work");
        assertThat(page().select(".place-figures a").eachAttr("href"))
                .contains(FilterAddress.of("activities", filters.regional().orElseThrow()));
        for (var goal : figures.regionalOnlyGoals()) {
            assertThat(goal.reach().here()).isZero();
            assertThat(goal.reach().regional()).isPositive();
        }
        assertThat(text()).contains(PlaceSections.onlyRegional(figures));
    }

    @Test
    void thePanelOfTheMapLeadsToWhatArrivesThroughRegionalWork() {
        open("map?selected=NER&sector=ITU-D");

        var filter = ActivityFilter.all().withSectors(Set.of(Sector.ITU_D));
        var profile = profiles.getCountry("NER", filter, Language.EN);
        assertThat(profile.figures().reach().regional()).isPositive();
        assertThat(text())
                .contains("What arrives only through regional work")
                .contains(PlaceSections.onlyRegional(profile.figures()))
                .contains("Against the region")
                .contains("Activities year by year")
                .contains("What no map can show");
        assertThat(elements(((Component) getCurrentView()).getElement()).map(e -> e.getAttribute("href")))
                .contains("/activities?sector=ITU-D&regional=NER&scope=REGION")
                .contains("/activities?sector=ITU-D&scope=REGION,GLOBAL");
    }

    @Test
    void gapsAreMarkedInTheTableOfGoalsAndLeadToTheMap() {
        var gap = countries.listCountries().stream()
                .map(c -> profiles.getCountry(c.iso3(), ActivityFilter.all(), Language.EN))
                .filter(p -> !p.gaps().isEmpty())
                .findFirst();
        assertThat(gap).as("the sample has a gap somewhere").isPresent();
        var profile = gap.orElseThrow();
        open("countries/" + profile.country().iso3());

        assertThat(page().select("td.gap")).hasSameSizeAs(profile.gaps());
        assertThat(page().select("tr:has(td.gap) td[data-label^=Member] a").eachAttr("href"))
                .hasSameSizeAs(profile.gaps())
                .allMatch(a -> a.startsWith("/map?") && a.contains("group=" + profile.region()));
    }

    @Test
    void theFilterOfTheAddressNarrowsTheProfile() {
        open("countries/RWA?sector=ITU-D&from=2020");

        var filter = ActivityFilter.all().withSectors(Set.of(Sector.ITU_D)).withYears(2020, null);
        var reach = profiles.getCountry("RWA", filter, Language.EN).figures().reach();
        assertThat(page().select(".place-figures dd").eachText())
                .startsWith(String.valueOf(reach.here()), String.valueOf(reach.regional()));
        assertThat(page().select(".place-groups a").eachAttr("href"))
                .contains("/regions/AFRICA?sector=ITU-D&from=2020");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "countries/RWA",
                "countries/RWA?sdg=9",
                "countries/VUT?sdg=9.c&line=C2,C7-ENV",
                "countries/CHE?sdg=4,9&line=C4,C2&match=all",
                "regions/ASIA_PACIFIC?sdg=9,4&sector=ITU-D",
                "regions?kind=PROJECT"
            })
    void everyNumberLeadsToAsManyActivities(String address) {
        open(address);

        var links = page().select(".number a[href^=/activities]");
        assertThat(links).isNotEmpty();
        for (var link : links) {
            var filter = filters.parse(new Location(link.attr("href").substring(1))
                    .getQueryParameters()
                    .getParameters());
            assertThat(search.count(filter, Language.EN)).as(link.attr("href")).isEqualTo(number(link.text()));
        }
    }

    @Test
    void aRegionListsItsCountriesMostActivitiesFirst() {
        open("regions/AFRICA");

        var profile = profiles.getRegion("AFRICA", ActivityFilter.all(), Language.EN);
        var rows = page().select("tbody tr:has(th a[href^=/countries/])");
        assertThat(rows).hasSameSizeAs(profile.countries());
        assertThat(rows.stream().map(r -> r.select("td.number").first().text()))
                .isSortedAccordingTo((a, b) -> Long.compare(number(b), number(a)));
        assertThat(text()).contains("%d of %d Member States".formatted(profile.membersReached(), profile.members()));
    }

    @Test
    void theNumberBesideTheFilterIsOfActivitiesHereAlone() {
        open("regions/AFRICA");

        var reach = profiles.getRegion("AFRICA", ActivityFilter.all(), Language.EN)
                .figures()
                .reach();
        assertThat(reach.regional()).isPositive();
        assertThat(elements(((Component) getCurrentView()).getElement())
                        .filter(e -> "filter-results".equals(e.getAttribute("class")))
                        .map(e -> e.getTextRecursively()))
                .containsExactly(reach.here() + " activities");
    }

    @Test
    void whatTheFilterLeavesOutIsNoZero() {
        open("countries/NER?scope=GLOBAL");

        assertThat(page().select(".place-figures dd").eachText().subList(0, 2))
                .containsExactly("Not in the selection", "Not in the selection");
        assertThat(page().select(".place-figures dd").last().text()).isEqualTo("Not in the selection");
        assertThat(text()).contains("The filter leaves out: Activities here; Regional work that reaches it");

        open("regions/AFRICA?scope=REGION");

        assertThat(elements(((Component) getCurrentView()).getElement())
                        .filter(e -> "filter-results".equals(e.getAttribute("class")))
                        .map(e -> e.getTextRecursively()))
                .containsExactly("0 activities");
    }

    @Test
    void aPlaceWithoutDataHasNoZerosInTheTableOfItsRegion() {
        var profile = countries.listGroups().stream()
                .map(g -> profiles.getRegion(g.code(), ActivityFilter.all(), Language.EN))
                .filter(p ->
                        p.countries().stream().map(l -> l.state()).distinct().count() == 3)
                .findFirst()
                .orElseThrow();
        open("regions/" + profile.group().code());

        for (var line : profile.countries()) {
            var cells = page().select("tr:has(a[href=/countries/%s]) td".formatted(line.iso3()))
                    .eachText();
            switch (line.state()) {
                case ZERO -> assertThat(cells).as(line.iso3()).startsWith("0", "0");
                case NO_DATA -> assertThat(cells).as(line.iso3()).startsWith("No data", "–", "–", "–");
                default -> assertThat(cells.getFirst()).isEqualTo(String.valueOf(line.activities()));
            }
        }
    }

    @Test
    void aLongListOfPlacesSaysHowManyThereAreAndLeadsToAll() {
        var sites = List.of(new PlaceProfiles.PlaceSite("Arlit", "radio", "Radio", "en", 7.4, 18.7));

        var whole =
                Jsoup.parse(PlaceSites.of(sites, 1, "/activities").getElement().getOuterHTML());
        var begun = Jsoup.parse(PlaceSites.of(sites, 800, "/activities?country=NER")
                .getElement()
                .getOuterHTML());

        assertThat(whole.text()).contains("1 exact place").doesNotContain("The first");
        assertThat(begun.text()).contains("800 exact places").contains("The first 1 are listed.");
        assertThat(begun.select("p a").attr("href")).isEqualTo("/activities?country=NER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"countries/NER", "regions/AFRICA", "regions", "countries"})
    void waysToOtherPlacesKeepTheFilterAndTheDay(String page) {
        open(page + "?sector=ITU-D&asof=2026-11-01");

        var all = elements(((Component) getCurrentView()).getElement())
                .map(e -> e.getAttribute("href"))
                .filter(Objects::nonNull);
        var ways = Stream.concat(all, page().select("a").eachAttr("href").stream())
                .filter(a -> a.startsWith("/countries") || a.startsWith("/regions"))
                .toList();
        assertThat(ways).isNotEmpty().allMatch(a -> a.endsWith("?sector=ITU-D&asof=2026-11-01"));
    }

    @Test
    void aGroupThatIsNoItuRegionNamesThoseOfItsCountries() {
        open("regions/LDC");

        assertThat(text()).contains("Regional work is recorded by ITU region");
        assertThat(page().select(".place-groups a").eachAttr("href"))
                .contains("/regions/AFRICA", "/regions/ASIA_PACIFIC");
    }

    @Test
    void everyGroupStandsInTheListOfRegions() {
        open("regions");

        assertThat(page().select("th a").eachAttr("href"))
                .containsExactlyInAnyOrderElementsOf(countries.listGroups().stream()
                        .map(CountryGroup::code)
                        .map(PlaceAddress::ofRegion)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "countries/ner, countries/NER",
        "countries/Ner?sector=ITU-D, countries/NER",
        "regions/africa, regions/AFRICA",
        "regions/asia-pacific, regions/ASIA_PACIFIC"
    })
    void anotherSpellingLeadsToTheAddressThatIsWritten(String typed, String written) {
        open(typed);

        assertThat(UI.getCurrentOrThrow().getActiveViewLocation().getPath()).isEqualTo(written);
        if (typed.contains("?")) {
            assertThat(UI.getCurrentOrThrow()
                            .getActiveViewLocation()
                            .getQueryParameters()
                            .getQueryString())
                    .isEqualTo("sector=ITU-D");
        }
    }

    @ParameterizedTest
    @CsvSource({"NG, NGA", "Niger, NER", "562, NER", "NEX, NER", "africa, AFRICA", "Tchad, TCD"})
    void whoMistypesACodeIsToldWhatMayBeMeant(String typed, String meant) {
        assertThat(names.meant(typed))
                .hasSizeLessThanOrEqualTo(6)
                .allMatch(p -> p.address(ActivityFilter.all().withSectors(Set.of(Sector.ITU_D)))
                        .endsWith("?sector=ITU-D"))
                .extracting(PlaceNames.Place::code)
                .contains(meant);
        assertThatThrownBy(() -> PlaceAddress.country(countries, typed))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining(typed);
    }

    @Test
    void addressesAreCheckedBeforeTheFirstByte() {
        assertThatThrownBy(() -> addressCheck.check(new Location("countries/XKX")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> addressCheck.check(new Location("regions/NOWHERE")))
                .isInstanceOf(NotFoundException.class);
        for (var bad : new String[] {
            "countries/NER?country=GHA", "countries/NER?group=LDC", "countries?by=size", "regions/LDC?sector=X"
        }) {
            assertThatThrownBy(() -> addressCheck.check(new Location(bad)))
                    .as(bad)
                    .isInstanceOf(InvalidValueException.class);
        }
        for (var good : new String[] {"countries", "countries/ner?from=2018", "regions/LDC", "map?country=XXX"}) {
            assertThatCode(() -> addressCheck.check(new Location(good))).doesNotThrowAnyException();
        }
    }

    /** As many for a country with most activities as for one without any, but for what lists nothing. */
    @Test
    void thePageAsksNoMoreForManyActivitiesThanForFew() {
        var busiest = countries.listCountries().stream()
                .map(Country::iso3)
                .max((a, b) -> Long.compare(here(a), here(b)))
                .orElseThrow();
        long ofBusiest = statementsOf(() -> open("countries/" + busiest + "?kind=PROJECT,EVENT,TRAINING,PLATFORM"));
        long ofOther = statementsOf(() -> open("countries/VUT?kind=PROJECT,EVENT,TRAINING,PLATFORM"));
        assertThat(here(busiest)).isGreaterThan(here("VUT"));
        assertThat(ofBusiest).isPositive().isLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(Math.abs(ofBusiest - ofOther)).isLessThanOrEqualTo(6);
        assertThat(statementsOf(() -> open("regions/AFRICA"))).isLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(statementsOf(() -> open("countries"))).isLessThanOrEqualTo(MOST_STATEMENTS);
    }

    @Test
    void listsOfAPlaceAreNotSoughtASecondTimeInTheSameState() {
        var filter = PlaceFilters.of(countries.getCountry("CHE"), countries, ActivityFilter.all())
                .here()
                .orElseThrow();
        Runnable sites = () ->
                assertThat(profiles.listSites("CHE", filter, Language.EN, 33)).isNotEmpty();
        Runnable entries = () -> assertThat(profiles.listEntries(filter.withScopes(Set.of()), Language.EN, 33))
                .isNotEmpty();

        long ofSites = statementsOf(sites);
        long ofEntries = statementsOf(entries);

        // Whether anything was published since is asked each time.
        assertThat(statementsOf(sites)).isEqualTo(ofSites - 1).isLessThanOrEqualTo(1);
        assertThat(statementsOf(entries)).isEqualTo(ofEntries - 1);
    }

    private static long statementsOf(Runnable work) {
        var logger = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
        var before = logger.getLevel();
        var events = new ListAppender<ILoggingEvent>();
        events.start();
        logger.setLevel(Level.DEBUG);
        logger.addAppender(events);
        try {
            work.run();
        } finally {
            logger.detachAppender(events);
            logger.setLevel(before);
        }
        return events.list.stream()
                .filter(e -> e.getFormattedMessage().startsWith("Executing prepared SQL statement"))
                .count();
    }

    private long here(String iso3) {
        return profiles.getCountry(iso3, ActivityFilter.all(), Language.EN)
                .figures()
                .reach()
                .here();
    }

    private static long number(String text) {
        return text.equals("–") ? -1 : Long.parseLong(text);
    }

    private static void open(String address) {
        var location = new Location(address);
        UI.getCurrentOrThrow().navigate(location.getPath(), location.getQueryParameters());
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively() + " " + page().text();
    }

    /** Pieces of the page that are made as one piece of markup. */
    private Document page() {
        var html = new StringBuilder("<div>");
        elements(((Component) getCurrentView()).getElement())
                .filter(e -> !e.isTextNode())
                .forEach(e -> {
                    var inner = e.getProperty("innerHTML", "");
                    boolean isBody = e.getTag().equals("tbody");
                    html.append("<div class='%s'>".formatted(e.getAttribute("class")))
                            .append(isBody ? "<table><tbody>" + inner + "</tbody></table>" : wrapped(e.getTag(), inner))
                            .append("</div>");
                });
        return Jsoup.parse(html.append("</div>").toString());
    }

    private static String wrapped(String tag, String inner) {
        return tag.equals("dl") || tag.equals("ul") ? "<%1$s>%2$s</%1$s>".formatted(tag, inner) : inner;
    }

    private static Stream<com.vaadin.flow.dom.Element> elements(com.vaadin.flow.dom.Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(PlacePagesTest::elements));
    }
}
