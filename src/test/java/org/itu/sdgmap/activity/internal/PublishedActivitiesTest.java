package org.itu.sdgmap.activity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.itu.sdgmap._support.Activities;
import org.itu.sdgmap._support.History;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.activity.ActivityContent;
import org.itu.sdgmap.activity.ActivityContent.Translation;
import org.itu.sdgmap.activity.ActivityDocument;
import org.itu.sdgmap.activity.ActivityKind;
import org.itu.sdgmap.activity.ActivityLink;
import org.itu.sdgmap.activity.ActivityResult;
import org.itu.sdgmap.activity.ActivityStatus;
import org.itu.sdgmap.activity.ActivityVersionInfo;
import org.itu.sdgmap.activity.Contribution;
import org.itu.sdgmap.activity.MappingBasis;
import org.itu.sdgmap.activity.PublishedActivities;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.activity.Site;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivitySearch;
import org.itu.sdgmap.analysis.Coverage.CountryCoverage;
import org.itu.sdgmap.analysis.CoverageService;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.framework.ElementKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The public state and its append-only history. */
@WritingPostgisTest
class PublishedActivitiesTest {

    private static final Instant JANUARY = Instant.parse("2026-01-01T12:00:00Z");
    private static final Instant MARCH = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T12:00:00Z");
    private static final List<String> PUBLIC_TABLES = List.of(
            "published_activity",
            "published_text",
            "published_country",
            "published_region",
            "published_site",
            "published_partner",
            "published_link",
            "published_element");

    private final PublishedActivities activities;
    private final ActivitySearch search;
    private final CoverageService coverage;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final History history;
    private final List<Long> created = new ArrayList<>();

    PublishedActivitiesTest(
            PublishedActivities activities,
            ActivitySearch search,
            CoverageService coverage,
            JdbcClient jdbc,
            JsonMapper json) {
        this.activities = activities;
        this.search = search;
        this.coverage = coverage;
        this.jdbc = jdbc;
        this.json = json;
        this.history = new History(jdbc, json);
    }

    @AfterEach
    void withdraw() {
        history.withdraw(created.stream().mapToLong(Long::longValue).toArray());
    }

    @Test
    void everythingThatAnActivitySaysIsPublishedAndReadBack() {
        var content = new ActivityContent(
                "Wide content",
                "All fields are filled.",
                Language.FR,
                Map.of(Language.EN, new Translation("Wide", "All."), Language.AR, new Translation("واسع", "كل شيء.")),
                Sector.INTERSECTORAL,
                ActivityKind.PARTNERSHIP,
                2019,
                2024,
                LocalDate.of(2019, 3, 1),
                null,
                false,
                Scope.SITE,
                List.of("KEN", "TZA"),
                List.of("AFRICA"),
                List.of(new Site("Nairobi", 36.8172, -1.2864, "KEN"), new Site(null, 179.999, -16.8, null)),
                List.of("UNESCO", "O'Neill & Sons \"Ltd\""),
                List.of(
                        new ActivityLink(
                                ElementKey.sdg("9.c"),
                                Contribution.PRIMARY,
                                new BigDecimal("60.5"),
                                "Because",
                                "https://itu.int/evidence",
                                MappingBasis.BUREAU),
                        new ActivityLink(
                                ElementKey.sdg("4.4"),
                                Contribution.SECONDARY,
                                new BigDecimal("39.5"),
                                null,
                                null,
                                MappingBasis.SOURCE),
                        new ActivityLink(
                                ElementKey.wsis("C7.e-health"),
                                Contribution.PRIMARY,
                                null,
                                null,
                                null,
                                MappingBasis.EDITOR)),
                List.of(new ActivityResult("Citizens trained", new BigDecimal("22000"), "persons", 2024)),
                List.of(new ActivityDocument("Report", "https://www.itu.int/report")),
                List.of("WTDC Resolution 37 (Rev. Kigali, 2022)"),
                "https://www.itu.int/wide?a=b&c=d",
                "Annual report",
                "verified");
        publish("wide-content", content, JANUARY);

        var detail = activities.getBySlug("wide-content");
        assertThat(detail.content()).isEqualTo(content);
        assertThat(detail.version()).isEqualTo(1);
        assertThat(detail.publishedAt()).isEqualTo(JANUARY);
        assertThat(jdbc.sql("""
                        SELECT string_agg(c.iso3, ',' ORDER BY c.iso3) FROM published_country c
                        JOIN published_activity p ON p.id = c.activity_id WHERE p.slug = 'wide-content'
                        """).query(String.class).single()).isEqualTo("KEN,TZA");
        assertThat(jdbc.sql("""
                        SELECT count(*) FROM published_site s JOIN published_activity p ON p.id = s.activity_id
                        WHERE p.slug = 'wide-content' AND ST_DWithin(ST_Transform(location_8857, 4326), location_4326, 1e-6)
                        """).query(Integer.class).single()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE activity_version SET reason = 'other'",
                "UPDATE activity_version SET content = '{}' WHERE version = 1",
                "DELETE FROM activity_version",
                "DELETE FROM activity_version WHERE version > 1",
                "TRUNCATE activity_version",
                "TRUNCATE activity CASCADE",
                "DELETE FROM activity"
            })
    void theDatabaseRefusesToChangeHistory(String sql) {
        int before = count("activity_version");
        assertThatThrownBy(() -> jdbc.sql(sql).update()).isInstanceOf(DataAccessException.class);
        assertThat(count("activity_version")).isEqualTo(before).isPositive();
    }

    @Test
    void theRefusalSaysWhy() {
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM activity_version").update())
                .hasMessageContaining("History is append-only: DELETE on activity_version is refused");
    }

    @Test
    void aVersionNumberIsGivenOnce() {
        long id = publish("twice", Activities.draft().content(), JANUARY);
        assertThatThrownBy(() -> history.addVersion(
                        id, 1, ActivityStatus.PUBLISHED, Activities.draft().content(), MARCH))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void anInstantShowsWhatWasPublicThen() {
        var first = Activities.draft().title("As first published").content();
        var draft = Activities.draft().title("Not yet reviewed").content();
        var second = Activities.draft().title("As published again").content();
        long id = publish("as-of", first, JANUARY);
        history.addVersion(id, 2, ActivityStatus.DRAFT, draft, MARCH);
        history.addVersion(id, 3, ActivityStatus.SUBMITTED, draft, MARCH.plusSeconds(60));
        history.addVersion(id, 4, ActivityStatus.PUBLISHED, second, MAY);
        history.project(id);

        assertThat(activities.findBySlugAsOf("as-of", JANUARY.minusMillis(1))).isEmpty();
        assertThat(activities.findBySlugAsOf("as-of", JANUARY)).contains(first);
        assertThat(activities.findBySlugAsOf("as-of", MARCH.plusSeconds(3600))).contains(first);
        assertThat(activities.findBySlugAsOf("as-of", MAY.minusMillis(1))).contains(first);
        assertThat(activities.findBySlugAsOf("as-of", MAY)).contains(second);
        assertThat(activities.findBySlugAsOf("none-such", MAY)).isEmpty();
        assertThat(activities.getBySlug("as-of").content()).isEqualTo(second);
        assertThat(activities.listPublicHistory("as-of"))
                .extracting(ActivityVersionInfo::version)
                .containsExactly(4, 1);
    }

    @Test
    void aDraftOfAPublishedActivityChangesNothingThatIsPublic() {
        long id = publish("edited", Activities.draft().title("Public").content(), JANUARY);
        history.addVersion(
                id, 2, ActivityStatus.DRAFT, Activities.draft().title("Secret").content(), MARCH);
        history.project(id);
        assertThat(activities.getBySlug("edited").content().title()).isEqualTo("Public");
        assertThat(search.count(ActivityFilter.all().withText("Secret"), Language.EN))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"DRAFT", "SUBMITTED", "RETURNED"})
    void whatWasNeverPublishedIsNotPublic(ActivityStatus status) {
        var slug = "never-public-" + status.name().toLowerCase(Locale.ROOT);
        long id = jdbc.sql("""
                INSERT INTO activity (slug, sector, status, version, created_at, changed_at)
                VALUES (:slug, 'ITU-D', 'DRAFT', 1, now(), now()) RETURNING id
                """).param("slug", slug).query(Long.class).single();
        history.addVersion(id, 1, status, Activities.draft().content(), JANUARY);
        history.project(id);
        assertThat(activities.findBySlug(slug)).isEmpty();
        assertThat(activities.findBySlugAsOf(slug, MAY)).isEmpty();
        assertThat(activities.listPublicHistory(slug)).isEmpty();
        assertThatThrownBy(() -> activities.getBySlug(slug))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("No activity '%s'", slug);
    }

    @Test
    void aWithdrawnActivityLeavesEveryPublicTableAndKeepsItsHistory() {
        var content = Activities.draft()
                .title("Soon gone")
                .sites(new Site(null, 2.1, 13.5, "NER"))
                .regions("AFRICA")
                .partners(List.of("FAO"))
                .linkedTo(ElementKey.sdg("9.c"), ElementKey.wsis("C2"))
                .content();
        long id = publish("soon-gone", content, JANUARY);
        assertThat(rowsOf(id)).doesNotContain(0);

        history.addVersion(id, 2, ActivityStatus.WITHDRAWN, content, MARCH);
        history.project(id);
        assertThat(rowsOf(id)).containsOnly(0);
        assertThat(activities.findBySlug("soon-gone")).isEmpty();
        assertThat(activities.findBySlugAsOf("soon-gone", MAY)).isEmpty();
        assertThat(activities.findBySlugAsOf("soon-gone", MARCH.minusSeconds(1)))
                .contains(content);
        assertThat(activities.listPublicHistory("soon-gone"))
                .extracting(ActivityVersionInfo::status)
                .containsExactly(ActivityStatus.WITHDRAWN, ActivityStatus.PUBLISHED);
    }

    @Test
    void aWithdrawnActivityIsGoneEvenWhereItsHeadStillNamesThePublishedVersion() {
        long id = publish("half-withdrawn", Activities.draft().content(), JANUARY);
        history.addVersion(id, 2, ActivityStatus.WITHDRAWN, Activities.draft().content(), MARCH);
        jdbc.sql("UPDATE activity SET published_version = 1 WHERE id = :id")
                .param("id", id)
                .update();
        history.project(id);
        assertThat(activities.findBySlug("half-withdrawn")).isEmpty();
    }

    @Test
    void aWithdrawnActivityCanComeBack() {
        long id = publish("comes-back", Activities.draft().title("Before").content(), JANUARY);
        history.addVersion(id, 2, ActivityStatus.WITHDRAWN, Activities.draft().content(), MARCH);
        history.addVersion(
                id,
                3,
                ActivityStatus.PUBLISHED,
                Activities.draft().title("After").content(),
                MAY);
        history.project(id);
        assertThat(activities.getBySlug("comes-back").content().title()).isEqualTo("After");
        assertThat(activities.findBySlugAsOf("comes-back", MARCH.plusSeconds(1)))
                .isEmpty();
        assertThat(activities.listPublicHistory("comes-back")).hasSize(3);
    }

    @Test
    void aPublishedEditReplacesEveryPartAndLosesNoVersion() {
        var before = Activities.draft()
                .title("Numbat before")
                .countries("KEN", "TZA")
                .partners(List.of("UNESCO", "FAO"))
                .linkedTo(ElementKey.sdg("9.c"), ElementKey.wsis("C2"))
                .content();
        var after = Activities.draft()
                .title("After")
                .countries("UGA")
                .partners(List.of("WHO"))
                .linkedTo(ElementKey.sdg("3.d"))
                .content();
        long id = publish("replaced", before, JANUARY);
        assertThat(search.count(ActivityFilter.all().withText("numbat"), Language.EN))
                .isEqualTo(1);
        history.addVersion(id, 2, ActivityStatus.PUBLISHED, after, MARCH);
        history.project(id);
        assertThat(strings("SELECT iso3 FROM published_country WHERE activity_id = " + id))
                .containsExactly("UGA");
        assertThat(strings("SELECT name FROM published_partner WHERE activity_id = " + id))
                .containsExactly("WHO");
        assertThat(strings("SELECT code FROM published_link JOIN element e ON e.id = element_id WHERE activity_id = "
                        + id))
                .containsExactly("3.d");
        assertThat(search.count(ActivityFilter.all().withText("numbat"), Language.EN))
                .isZero();
        assertThat(activities.findBySlugAsOf("replaced", JANUARY)).contains(before);
    }

    @Test
    void eachProjectionRaisesTheRevisionSoThatCachedAnswersEnd() {
        long before = coverage.currentRevision();
        var niger = ActivityFilter.all().withCountries(Set.of("NER"));
        long counted = search.count(niger, Language.EN);
        long id = publish("one-more", Activities.draft().content(), JANUARY);
        assertThat(coverage.currentRevision()).isEqualTo(before + 1);
        assertThat(search.count(niger, Language.EN)).isEqualTo(counted + 1);
        history.withdraw(id);
        assertThat(coverage.currentRevision()).isEqualTo(before + 2);
        assertThat(search.count(niger, Language.EN)).isEqualTo(counted);
    }

    @Test
    void activityInThreeCountriesCountsOnceInTheTotal() {
        var before = coverage.getCoverage(ActivityFilter.all(), Language.EN);
        publish(
                "three-countries",
                Activities.draft().countries("KEN", "TZA", "UGA").content(),
                JANUARY);
        var after = coverage.getCoverage(ActivityFilter.all(), Language.EN);
        assertThat(after.totals().activities()).isEqualTo(before.totals().activities() + 1);
        assertThat(after.totals().countrySpecific()).isEqualTo(before.totals().countrySpecific() + 1);
        assertThat(sum(after.countries())).isEqualTo(sum(before.countries()) + 3);
    }

    @ParameterizedTest
    @CsvSource({"REGION, 1, 0", "GLOBAL, 0, 1"})
    void regionalAndGlobalActivitiesAreNumbersOfTheirOwn(Scope scope, int regional, int global) {
        var before = coverage.getCoverage(ActivityFilter.all(), Language.EN);
        publish(
                "wide-scope-" + scope.ordinal(),
                Activities.draft()
                        .scope(scope)
                        .countries("KEN")
                        .regions("AFRICA")
                        .content(),
                JANUARY);
        var after = coverage.getCoverage(ActivityFilter.all(), Language.EN);
        assertThat(after.totals().regional()).isEqualTo(before.totals().regional() + regional);
        assertThat(after.totals().global()).isEqualTo(before.totals().global() + global);
        assertThat(after.totals().countrySpecific()).isEqualTo(before.totals().countrySpecific());
        assertThat(after.countries()).isEqualTo(before.countries());
    }

    @Test
    void aLinkCountsForEverythingAboveItsElement() {
        long id = publish(
                "counts-upwards",
                Activities.draft().linkedTo(ElementKey.sdg("9.c")).content(),
                JANUARY);
        assertThat(strings("""
                SELECT e.code FROM published_element JOIN element e ON e.id = element_id
                WHERE basis = 'LINKED' AND activity_id = """ + " " + id)).containsExactlyInAnyOrder("9.c", "SDG9");
    }

    @Test
    void whatTheCrosswalkDerivesStandsApartFromTheLinks() {
        var content = Activities.draft()
                .years(2021, 2022, false)
                .linkedTo(ElementKey.sdg("9.c"), ElementKey.sdg("4.4"))
                .content();
        long id = publish("derived", content, JANUARY);
        var derived = strings("""
                SELECT DISTINCT e.framework_code FROM published_element JOIN element e ON e.id = element_id
                WHERE basis = 'CROSSWALK' AND activity_id = """ + " " + id);
        // The plan of 2020-2023 alone was in force while the activity ran.
        assertThat(derived).containsExactly("SP2020");
        assertThat(strings("""
                SELECT e.framework_code FROM published_link JOIN element e ON e.id = element_id
                WHERE activity_id = """ + " " + id)).containsOnly("SDG");
        var detail = activities.getBySlug("derived");
        assertThat(detail.content()).isEqualTo(content);
        assertThat(detail.derivedElements())
                .hasSize(jdbc.sql(
                                "SELECT count(*) FROM published_element WHERE basis = 'CROSSWALK' AND activity_id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isNotEmpty();
    }

    @Test
    void noDerivedElementIsAmongTheLinksOfAnyActivity() {
        assertThat(count("""
                published_element pe JOIN published_link l USING (activity_id, element_id) WHERE pe.basis = 'CROSSWALK'
                """)).isZero();
        assertThat(count("published_element WHERE basis = 'CROSSWALK'")).isPositive();
        assertThat(count("""
                published_element pe JOIN element e ON e.id = pe.element_id
                WHERE pe.basis = 'CROSSWALK' AND e.framework_code NOT LIKE 'SP%'
                """)).isZero();
    }

    @Test
    void derivedElementsBelongToTheUnionOrToTheActivitysOwnSector() {
        assertThat(strings("""
                SELECT DISTINCT p.slug || ' ' || e.sector FROM published_element pe
                JOIN element e ON e.id = pe.element_id JOIN published_activity p ON p.id = pe.activity_id
                WHERE pe.basis = 'CROSSWALK' AND e.sector LIKE 'ITU-%' AND e.sector <> p.sector
                """)).isEmpty();
    }

    @Test
    void theSampleActivitiesAreAllPublicAndReadable() {
        var slugs = strings("SELECT slug FROM published_activity");
        assertThat(slugs).hasSizeGreaterThanOrEqualTo(240);
        assertThat(slugs)
                .allSatisfy(s ->
                        assertThat(activities.getBySlug(s).content().title()).isNotBlank());
    }

    @Test
    void aSecondStartPublishesNoSampleAgain(@Autowired AutowireCapableBeanFactory beans) {
        int before = count("activity");
        beans.createBean(SampleActivityLoader.class).run(new DefaultApplicationArguments());
        assertThat(count("activity")).isEqualTo(before);
    }

    private long publish(String slug, ActivityContent content, Instant at) {
        long id = history.publish(slug, content, at);
        created.add(id);
        return id;
    }

    private List<Integer> rowsOf(long activity) {
        return PUBLIC_TABLES.stream()
                .map(t -> count("%s WHERE %s = %d"
                        .formatted(t, t.equals("published_activity") ? "id" : "activity_id", activity)))
                .toList();
    }

    private int count(String from) {
        return jdbc.sql("SELECT count(*) FROM " + from).query(Integer.class).single();
    }

    private List<String> strings(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private static long sum(List<CountryCoverage> rows) {
        return rows.stream().mapToLong(CountryCoverage::activities).sum();
    }
}
