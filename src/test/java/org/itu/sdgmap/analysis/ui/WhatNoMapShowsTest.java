package org.itu.sdgmap.analysis.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivitySearch;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.analysis.CoverageMeasure;
import org.itu.sdgmap.analysis.CoverageMeasure.Kind;
import org.itu.sdgmap.analysis.CoverageService;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.geography.Country;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.ui.SdgMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the map says where the figures leave out what reaches countries without naming them. */
@PostgisTest
class WhatNoMapShowsTest extends SpringBrowserlessTest {

    private static final String LEFT_OUT = "The filter leaves out the activities that name countries";

    private final CoverageService coverage;
    private final ActivitySearch search;
    private final CountryCatalog countries;
    private final FilterParameters filters;

    WhatNoMapShowsTest(
            CoverageService coverage, ActivitySearch search, CountryCatalog countries, FilterParameters filters) {
        this.coverage = coverage;
        this.search = search;
        this.countries = countries;
        this.filters = filters;
    }

    @BeforeEach
    void readInEnglish() {
        UI.getCurrentOrThrow().setLocale(Locale.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"map?scope=GLOBAL", "map?scope=REGION,GLOBAL", "map?regional=NER", "map?source=STOCKTAKING"})
    void aQuestionWithoutAPlaceSaysSoInWordsAndOverTheMap(String address) {
        open(address);
        assertThat(paragraph("page-answer")).contains(LEFT_OUT);
        assertThat(note()).startsWith(LEFT_OUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"map", "map?scope=SITE,GLOBAL", "map?source=STOCKTAKING&measure=entries", "map?group=LDC"})
    void aQuestionWithPlacesSaysNothingOfTheKind(String address) {
        open(address);
        assertThat(paragraph("page-answer")).doesNotContain(LEFT_OUT);
        assertThat(note()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"ACTIVITIES", "TARGETS", "YEARS"})
    void noCountryIsWithoutActivityWhereNoneCouldBeCounted(Kind kind) {
        var worldwide = coverage.getCoverage(
                ActivityFilter.all().withScopes(Set.of(Scope.GLOBAL)), CoverageMeasure.plain(kind), Language.EN);
        assertThat(worldwide.countries()).allSatisfy(c -> {
            assertThat(c.state()).isEqualTo(State.NOT_APPLICABLE);
            assertThat(c.valueState()).isEqualTo(State.NOT_APPLICABLE);
            assertThat(c.countedActivities()).isNull();
        });
        assertThat(worldwide.totals().global())
                .isPositive()
                .isEqualTo(worldwide.totals().activities());
    }

    @Test
    void thePanelOfACountryDoesNotCallItLeftOutByTheChoiceOfCountries() {
        open("map?scope=GLOBAL&selected=NER");
        assertThat(find(Paragraph.class).all().stream().map(Paragraph::getText))
                .anyMatch(text -> text.startsWith(LEFT_OUT))
                .noneMatch(text -> text.contains("is not among the countries"));
    }

    @ParameterizedTest
    @CsvSource({"map?group=LDC", "map?country=NER", "map?group=AFRICA&sector=ITU-D", "map?group=SIDS&country=FJI"})
    void aChoiceOfCountriesLeadsToTheWorkThatReachesThemWithoutNamingThem(String address) {
        open(address);
        var filter = filters.parse(location(address).getQueryParameters().getParameters());
        var chosen = coverage.getCoverage(filter, Language.EN).countries().stream()
                .filter(c -> c.state() != State.NOT_APPLICABLE)
                .map(c -> c.iso3())
                .collect(Collectors.toSet());
        var anywhere = filter.withCountries(Set.of()).withGroups(Set.of());
        var regional = anywhere.withRegionalFor(chosen).withScopes(Set.of(Scope.REGION));
        var worldwide = anywhere.withScopes(Set.of(Scope.GLOBAL));

        var beyond = find(BeyondChoice.class).single();
        assertThat(beyond.isVisible()).isTrue();
        assertThat(((Paragraph) beyond.getChildren().findFirst().orElseThrow()).getText())
                .startsWith(
                        "Countries are chosen: the map and its figures count the activities that name one of them.");
        var links = beyond.getChildren()
                .filter(Anchor.class::isInstance)
                .map(Anchor.class::cast)
                .toList();
        assertThat(links).hasSize(2);
        assertLeadsTo(links.getFirst(), regional, "regional activit");
        assertLeadsTo(links.getLast(), worldwide, "worldwide activit");
        assertThat(search.count(regional, Language.EN))
                .as("more than the choice itself counts")
                .isGreaterThanOrEqualTo(search.count(filter.withScopes(Set.of(Scope.REGION)), Language.EN));
    }

    private void assertLeadsTo(Anchor link, ActivityFilter filter, String words) {
        long count = search.count(filter, Language.EN);
        assertThat(count).isPositive();
        assertThat(link.getText()).startsWith(count + " " + words);
        var led = filters.parse(
                new Location(link.getHref().substring(1)).getQueryParameters().getParameters());
        assertThat(led).isEqualTo(filter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"map", "map?sector=ITU-D", "map?group=LDC&scope=GLOBAL", "map?group=LDC&scope=SITE,COUNTRY"})
    void withoutAChoiceOfCountriesThereIsNothingBeyondIt(String address) {
        open(address);
        assertThat(find(BeyondChoice.class).all()).noneMatch(BeyondChoice::isVisible);
    }

    /** Regional work for a region that a group overlaps, by the members of the group themselves. */
    @Test
    void regionalWorkOfAGroupIsThatOfTheRegionsOfItsMembers() {
        var members = countries.listCountries().stream()
                .filter(c -> c.groups().contains("LLDC"))
                .map(Country::iso3)
                .collect(Collectors.toSet());
        var ofGroup = search.count(
                ActivityFilter.all().withRegionalFor(members).withScopes(Set.of(Scope.REGION)), Language.EN);
        var ofEach = members.stream()
                .map(iso3 -> search.count(
                        ActivityFilter.all().withRegionalFor(Set.of(iso3)).withScopes(Set.of(Scope.REGION)),
                        Language.EN))
                .toList();
        assertThat(ofGroup)
                .isGreaterThanOrEqualTo(ofEach.stream().max(Long::compare).orElseThrow());
        assertThat(ofGroup)
                .isLessThanOrEqualTo(
                        List.copyOf(ofEach).stream().mapToLong(Long::longValue).sum());
    }

    private String note() {
        return find(SdgMap.class).single().getElement().getProperty("note", "");
    }

    private String paragraph(String className) {
        return find(Paragraph.class).all().stream()
                .filter(p -> p.hasClassName(className))
                .findFirst()
                .orElseThrow()
                .getText();
    }

    private static Location location(String address) {
        return new Location(address);
    }

    private static void open(String address) {
        var location = location(address);
        UI.getCurrentOrThrow().navigate(location.getPath(), location.getQueryParameters());
    }
}
