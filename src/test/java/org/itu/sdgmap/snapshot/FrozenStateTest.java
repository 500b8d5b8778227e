package org.itu.sdgmap.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.Location;
import org.itu.sdgmap._support.Activities;
import org.itu.sdgmap._support.History;
import org.itu.sdgmap._support.StocktakingHistory;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.activity.ActivityStatus;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivityFilter.Counting;
import org.itu.sdgmap.analysis.ActivityFilter.Phase;
import org.itu.sdgmap.analysis.ActivityOrder;
import org.itu.sdgmap.analysis.ActivitySearch;
import org.itu.sdgmap.analysis.CoverageMeasure;
import org.itu.sdgmap.analysis.CoverageMeasure.Kind;
import org.itu.sdgmap.analysis.CoverageService;
import org.itu.sdgmap.analysis.FlowService;
import org.itu.sdgmap.analysis.InvolvementEdition;
import org.itu.sdgmap.analysis.LonLatBox;
import org.itu.sdgmap.analysis.Matrix.Depth;
import org.itu.sdgmap.analysis.MatrixCellKey;
import org.itu.sdgmap.analysis.MatrixService;
import org.itu.sdgmap.analysis.PlaceProfiles;
import org.itu.sdgmap.analysis.RingsService;
import org.itu.sdgmap.analysis.SiteTiles;
import org.itu.sdgmap.analysis.TrendService;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.ElementKind;
import org.itu.sdgmap.geography.TileId;
import org.itu.sdgmap.snapshot.internal.FreezeSteps;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything changes, and a snapshot still says what it said. On a database of its own. */
@WritingPostgisTest
@TestPropertySource(properties = "sdgmap.test=frozen-state")
class FrozenStateTest {

    private static final LonLatBox WORLD = new LonLatBox(-180, -90, 180, 90);

    private final ActivitySearch search;
    private final CoverageService coverage;
    private final RingsService rings;
    private final MatrixService matrix;
    private final FlowService flow;
    private final TrendService trend;
    private final PlaceProfiles places;
    private final SiteTiles tiles;
    private final FreezeSteps steps;
    private final List<ApplicationRunner> runners;
    private final Flyway flyway;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final History history;
    private final StocktakingHistory entries;

    FrozenStateTest(
            ActivitySearch search,
            CoverageService coverage,
            RingsService rings,
            MatrixService matrix,
            FlowService flow,
            TrendService trend,
            PlaceProfiles places,
            SiteTiles tiles,
            Freezing freezing,
            Snapshots snapshots,
            List<ApplicationRunner> runners,
            Flyway flyway,
            JdbcClient jdbc,
            JsonMapper json) {
        this.flyway = flyway;
        this.search = search;
        this.coverage = coverage;
        this.rings = rings;
        this.matrix = matrix;
        this.flow = flow;
        this.trend = trend;
        this.places = places;
        this.tiles = tiles;
        this.steps = new FreezeSteps(freezing, snapshots);
        this.runners = runners;
        this.jdbc = jdbc;
        this.json = json;
        this.history = new History(jdbc, json);
        this.entries = new StocktakingHistory(jdbc, json);
    }

    @Test
    void everyAnswerStaysWhateverChanges() throws Exception {
        var filters = filters();
        var snapshot = steps.freeze(ActivityFilter.all());
        var bytes = steps.content(snapshot);
        var before = filters.stream().map(this::answers).toList();

        change();
        var present = filters.stream().map(this::answers).toList();
        for (int i = 0; i < filters.size(); i++) {
            // What cannot be told apart would prove nothing.
            assertThat(present.get(i)).isNotEqualTo(before.get(i));
            assertThat(answers(filters.get(i).withSnapshot(snapshot.id()))).isEqualTo(before.get(i));
        }

        startAnew();
        for (int i = 0; i < filters.size(); i++) {
            assertThat(answers(filters.get(i).withSnapshot(snapshot.id()))).isEqualTo(before.get(i));
        }
        assertThat(steps.content(snapshot)).isEqualTo(bytes);

        upgrade();
        for (int i = 0; i < filters.size(); i++) {
            assertThat(answers(filters.get(i).withSnapshot(snapshot.id()))).isEqualTo(before.get(i));
        }
        assertThat(steps.content(snapshot)).isEqualTo(bytes);
        assertThat(jdbc.sql("SELECT current_setting('search_path')")
                        .query(String.class)
                        .single())
                .doesNotContain("past_");
    }

    @Test
    void aSnapshotUnderAFilterHoldsWhatThatSelectedAndNothingElse() {
        var chosen = ActivityFilter.all().withSectors(Set.of(Sector.ITU_T));
        long expected = search.count(chosen, Language.EN);
        var snapshot = steps.freeze(chosen);

        var inside = ActivityFilter.all().withSnapshot(snapshot.id());

        assertThat(search.count(inside, Language.EN)).isEqualTo(expected).isPositive();
        assertThat(search.count(inside.withSectors(Set.of(Sector.ITU_D)), Language.EN))
                .isZero();
        var item = search.list(inside, Language.EN, ActivityOrder.TITLE, null, 1)
                .items()
                .getFirst();
        assertThat(search.getFrozen(item.slug(), snapshot.id()).slug()).isEqualTo(item.slug());
    }

    @Test
    void whatIsNotThereIsSaid() {
        var nowhere = ActivityFilter.all().withSnapshot(999_999L);

        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> search.count(nowhere, Language.EN));
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> FreezeSteps.request(nowhere));
    }

    private static List<ActivityFilter> filters() {
        var all = ActivityFilter.all();
        return List.of(
                all,
                all.withSectors(Set.of(Sector.ITU_D)).withPhases(Set.of(Phase.RUNNING)),
                all.withGroups(Set.of("LDC")),
                all.withText("broadband").withCounting(Counting.FRACTIONAL),
                all.withElements(Set.of(ElementKey.sdg("SDG9"), ElementKey.wsis("C2"))));
    }

    /** What every service says under a filter, without the numbers of states. */
    private Map<String, String> answers(ActivityFilter filter) {
        var en = Language.EN;
        var answers = new LinkedHashMap<String, Object>();
        for (var kind : List.of(Kind.ACTIVITIES, Kind.ENTRIES, Kind.YEARS)) {
            answers.put("coverage " + kind, coverage.getCoverage(filter, CoverageMeasure.plain(kind), en));
        }
        answers.put(
                "coverage share", coverage.getCoverage(filter, CoverageMeasure.share("SDG", ElementKind.TARGET), en));
        for (var edition : InvolvementEdition.values()) {
            answers.put("rings " + edition, rings.getRings(filter, edition, en));
            answers.put("line rings " + edition, rings.getLineRings(filter, edition, en));
        }
        answers.put("targets", rings.countTargets(filter, en));
        answers.put("totals", rings.listFrameworkTotals(filter, en));
        answers.put("SP2024", rings.listFrameworkCounts("SP2024", filter, en));
        answers.put("matrix", matrix.getMatrices(filter, Set.of(Depth.GOAL, Depth.TARGET), en));
        answers.put("suggestions", matrix.listSuggestions(filter, Depth.GOAL, 1, en));
        answers.put(
                "evidence",
                matrix.listEvidence(
                        filter, List.of(new MatrixCellKey(ElementKey.wsis("C2"), ElementKey.sdg("SDG9"))), 50, en));
        answers.put("flow", flow.getFlow(filter, "SP2024", en));
        answers.put("trend", trend.getTrend(filter, en));
        answers.put("facets", search.listFacetCounts(filter, en));
        answers.put("list", search.list(filter, en, ActivityOrder.TITLE, null, 100));
        answers.put("places", search.listInBox(filter, en, WORLD, 100));
        answers.put("count", search.count(filter, en));
        answers.put("tile", tiles.getTile(filter, en, new TileId(0, 0, 0)));
        if (filter.groups().isEmpty()) {
            answers.put("country", places.getCountry("KEN", filter, en));
            answers.put("region", places.getRegion("AFRICA", filter, en));
            answers.put("regions", places.listRegions(filter, en));
        }
        var comparable = new LinkedHashMap<String, String>();
        answers.forEach((name, answer) ->
                comparable.put(name, withoutStates(json.valueToTree(answer)).toString()));
        return comparable;
    }

    /** Also puts the groups of a country, which have no order of their own, into one. */
    private static JsonNode withoutStates(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(List.of("revision", "next", "previous"));
            if (object.get("groups") instanceof ArrayNode groups) {
                var codes =
                        groups.valueStream().map(JsonNode::toString).sorted().toList();
                object.put("groups", String.join(" ", codes));
            }
        }
        node.forEach(FrozenStateTest::withoutStates);
        return node;
    }

    /** What editors, a synchronisation and those who keep frameworks and countries may do. */
    private void change() {
        var slug = search
                .list(
                        ActivityFilter.all()
                                .withSectors(Set.of(Sector.ITU_D))
                                .withPhases(Set.of(Phase.RUNNING))
                                .withElements(Set.of(ElementKey.sdg("SDG9"))),
                        Language.EN,
                        ActivityOrder.TITLE,
                        null,
                        5)
                .items()
                .stream()
                .map(i -> i.slug())
                .toList();
        assertThat(slug).hasSizeGreaterThan(1);
        var edited = Activities.draft()
                .title("Broadband beacon for everybody")
                .countries("KEN", "NER")
                .linkedTo(ElementKey.sdg("9.c"), ElementKey.wsis("C2"));
        long one = id(slug.get(0));
        history.addVersion(one, 2, ActivityStatus.PUBLISHED, edited.content(), Instant.parse("2026-06-01T00:00:00Z"));
        history.project(one);
        history.withdraw(id(slug.get(1)));
        history.publish(
                "broadband-beacon", edited.title("Broadband beacon, the second").content());
        entries.accept(
                "beacon-entry",
                StocktakingHistory.project("Broadband beacon", ElementKey.sdg("9.c"), ElementKey.wsis("C2")),
                Instant.parse("2026-06-01T00:00:00Z"));
        jdbc.sql("DELETE FROM wsis_sdg_matrix WHERE ctid IN (SELECT ctid FROM wsis_sdg_matrix LIMIT 40)")
                .update();
        jdbc.sql("DELETE FROM crosswalk WHERE relation = 'CONTRIBUTES_TO'").update();
        jdbc.sql("UPDATE element_title SET title = title || ' (renamed)'").update();
        jdbc.sql("UPDATE sdg_goal SET involvement_level = 'ENABLER'").update();
        jdbc.sql("DELETE FROM country_group_member WHERE iso3 IN ('KEN', 'NER')")
                .update();
        jdbc.sql("UPDATE country_name SET name = name || ' (renamed)' WHERE iso3 = 'KEN'")
                .update();
        jdbc.sql("UPDATE framework_revision SET revision = revision + 1, changed_at = clock_timestamp()")
                .update();
        jdbc.sql("SELECT project_published(array_agg(id)) FROM published_activity")
                .query(rs -> {});
        jdbc.sql("SELECT project_stocktaking(array_agg(id)) FROM published_stocktaking")
                .query(rs -> {});
    }

    /** Nothing rebuilt is left, and the reference data are read from their files again. */
    private void startAnew() throws Exception {
        jdbc.sql("DELETE FROM past_state").update();
        jdbc.sql("DELETE FROM reference_load").update();
        AnnotationAwareOrderComparator.sort(runners);
        for (var runner : runners) {
            runner.run(new DefaultApplicationArguments());
        }
        assertThat(jdbc.sql("SELECT count(*) FROM crosswalk WHERE relation = 'CONTRIBUTES_TO'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    /** A later version migrates the database; what was rebuilt by the one before is not used any more. */
    private void upgrade() {
        var locations = new ArrayList<>(List.of(flyway.getConfiguration().getLocations()));
        locations.add(Location.fromPath("classpath:", "snapshot/upgrade"));
        var result = Flyway.configure()
                .configuration(flyway.getConfiguration())
                .locations(locations.toArray(Location[]::new))
                .load()
                .migrate();
        assertThat(result.migrationsExecuted).isEqualTo(1);
    }

    private long id(String slug) {
        return jdbc.sql("SELECT id FROM activity WHERE slug = :slug")
                .param("slug", slug)
                .query(Long.class)
                .single();
    }
}
