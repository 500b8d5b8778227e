package org.itu.sdgmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.itu.sdgmap._support.Activities;
import org.itu.sdgmap._support.History;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.analysis.GapReport.Answer;
import org.itu.sdgmap.analysis.GapReport.RegionalWork;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.geography.CountryCatalog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What reaches a country through regional work, and in which year something was last done there. */
@WritingPostgisTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlaceReachTest {

    private static final ActivityFilter OURS = ActivityFilter.all().withText("hornbill");

    private final PlaceProfiles profiles;
    private final CoverageService coverage;
    private final CoverageGaps gaps;
    private final ActivitySearch search;
    private final CountryCatalog countries;
    private final History history;
    private final List<Long> made = new ArrayList<>();

    PlaceReachTest(
            PlaceProfiles profiles,
            CoverageService coverage,
            CoverageGaps gaps,
            ActivitySearch search,
            CountryCatalog countries,
            JdbcClient jdbc,
            JsonMapper json) {
        this.profiles = profiles;
        this.coverage = coverage;
        this.gaps = gaps;
        this.search = search;
        this.countries = countries;
        this.history = new History(jdbc, json);
    }

    @BeforeAll
    void publish() {
        publish("hornbill-africa", regional("ETH").regions("AFRICA"));
        publish("hornbill-europe", regional("KEN", "UGA").regions("EUROPE"));
        publish("hornbill-arab-states", regional("NER").regions("ARAB_STATES"));
        publish("hornbill-chad", Activities.draft().title("Hornbill radio").countries("TCD"));
    }

    private void publish(String slug, Activities activity) {
        made.add(history.publish(slug, activity.content(), Instant.parse("2025-12-30T12:00:00Z")));
    }

    private static Activities regional(String... named) {
        return Activities.draft().title("Hornbill training").scope(Scope.REGION).countries(named);
    }

    @AfterAll
    void withdraw() {
        history.withdraw(made.stream().mapToLong(Long::longValue).toArray());
    }

    @ParameterizedTest
    @CsvSource({
        "NER, 2, hornbill-africa hornbill-arab-states",
        "TCD, 1, hornbill-africa",
        "KEN, 2, hornbill-africa hornbill-europe",
        "ETH, 1, hornbill-africa",
        "FRA, 1, hornbill-europe",
        "EGY, 1, hornbill-arab-states",
        "FJI, 0, ''"
    })
    void workForAnotherRegionThatNamesANeighbourDoesNotReachACountry(String iso3, int expected, String slugs) {
        var reach = profiles.getCountry(iso3, OURS, Language.EN).figures().reach();
        var filter = PlaceFilters.of(countries.getCountry(iso3), countries, OURS)
                .regional()
                .orElseThrow();

        assertThat(reach.regional()).isEqualTo(expected);
        assertThat(search.list(filter, Language.EN, ActivityOrder.TITLE, null, 20)
                        .items())
                .extracting(ActivityListItem::slug)
                .containsExactlyInAnyOrder(slugs.isEmpty() ? new String[0] : slugs.split(" "));
        assertThat(FilterParameters.write(filter)).containsEntry("regional", List.of(iso3));
        assertThat(gaps.getGaps(OURS, RegionalWork.COUNTED, Language.EN).countries())
                .filteredOn(gap -> gap.iso3().equals(iso3))
                .extracting(GapReport.CountryGap::regional)
                .containsExactly((long) expected);
    }

    @ParameterizedTest
    @CsvSource({"KEN, REGIONAL", "UGA, REGIONAL", "FRA, REGIONAL", "TZA, GAP"})
    void workForAnotherRegionClosesOnlyTheGapsOfThoseItNames(String iso3, Answer answer) {
        long own = history.publish(
                "kingfisher-" + iso3.toLowerCase(Locale.ROOT),
                Activities.draft()
                        .title("Kingfisher training")
                        .scope(Scope.REGION)
                        .countries("KEN", "UGA")
                        .regions("EUROPE")
                        .content());
        try {
            var filter = ActivityFilter.all().withText("kingfisher");
            assertThat(gaps.getGaps(filter, RegionalWork.COUNTED, Language.EN).countries())
                    .filteredOn(gap -> gap.iso3().equals(iso3))
                    .extracting(GapReport.CountryGap::answer)
                    .containsExactly(answer);
        } finally {
            history.withdraw(own);
        }
    }

    @Test
    void aRegionHasWorkForItselfAndForItsCountriesByName() {
        assertThat(profiles.getRegion("AFRICA", OURS, Language.EN).figures().reach())
                .isEqualTo(new Reach(1, 3, 0));
        assertThat(profiles.listRegions(OURS, Language.EN))
                .filteredOn(line -> line.group().code().equals("AFRICA"))
                .extracting(PlaceProfiles.RegionLine::activities, PlaceProfiles.RegionLine::regional)
                .containsExactly(tuple(1L, 3L));
    }

    @Test
    void whatGoesOnRanLastInTheYearOfTheDayThatIsAskedFor() {
        var then = OURS.withAsOf(LocalDate.of(2025, 12, 30));

        assertThat(latestYear("TCD", OURS)).isEqualTo(LocalDate.now().getYear());
        assertThat(latestYear("TCD", then)).isEqualTo(2025);
        assertThat(profiles.getCountry("TCD", then, Language.EN).figures().latestYear())
                .isEqualTo(2025);
        assertThat(coverage.getCoverage(then, CoverageMeasure.plain(CoverageMeasure.Kind.YEARS), Language.EN)
                        .countries())
                .filteredOn(c -> c.iso3().equals("TCD"))
                .singleElement()
                .satisfies(c -> assertThat(c.value()).isNotNull().hasToString("0"));
    }

    private @Nullable Integer latestYear(String iso3, ActivityFilter filter) {
        return coverage.getCoverage(filter, Language.EN).countries().stream()
                .filter(c -> c.iso3().equals(iso3))
                .findFirst()
                .orElseThrow()
                .latestYear();
    }
}
