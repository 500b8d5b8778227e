package org.itu.sdgmap.snapshot.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.erdtman.jcs.JsonCanonicalizer;
import org.itu.sdgmap._support.Activities;
import org.itu.sdgmap._support.History;
import org.itu.sdgmap._support.SignIn;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.activity.ActivityStatus;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivitySearch;
import org.itu.sdgmap.analysis.CoverageService;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.PartsInput;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.snapshot.FreezeJob;
import org.itu.sdgmap.snapshot.Freezing;
import org.itu.sdgmap.snapshot.SnapshotRequest;
import org.itu.sdgmap.snapshot.Snapshots;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** On a database of its own: what it publishes on an earlier day stays in the history of that day. */
@WritingPostgisTest
@TestPropertySource(properties = "sdgmap.test=freezing")
class FreezingTest {

    private final Freezing freezing;
    private final Snapshots snapshots;
    private final FreezeSteps steps;
    private final JobStore jobs;
    private final AbandonedFreezing abandoned;
    private final ActivitySearch search;
    private final CoverageService coverage;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final History history;

    FreezingTest(
            Freezing freezing,
            Snapshots snapshots,
            JobStore jobs,
            AbandonedFreezing abandoned,
            ActivitySearch search,
            CoverageService coverage,
            JdbcClient jdbc,
            JsonMapper json) {
        this.freezing = freezing;
        this.snapshots = snapshots;
        this.steps = new FreezeSteps(freezing, snapshots);
        this.jobs = jobs;
        this.abandoned = abandoned;
        this.search = search;
        this.coverage = coverage;
        this.jdbc = jdbc;
        this.json = json;
        this.history = new History(jdbc, json);
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void contentIsCanonicalAndHasTheHashItIsCitedBy() throws Exception {
        var snapshot = steps.freeze(ActivityFilter.all());

        var content = steps.content(snapshot);

        assertThat(new JsonCanonicalizer(content).getEncodedUTF8()).isEqualTo(content);
        assertThat(snapshot.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        assertThat(snapshot.sizeBytes()).isEqualTo(content.length);
        assertThat(snapshots.listByHash(snapshot.sha256())).contains(snapshot);
    }

    @Test
    void figuresAreThoseOfTheStateAndOfTheContent() {
        var snapshot = steps.freeze(ActivityFilter.all());
        var totals = coverage.getCoverage(ActivityFilter.all(), Language.EN).totals();
        var content = read(snapshot.id());

        assertThat(snapshot.activities()).isEqualTo(totals.activities());
        assertThat(snapshot.entries()).isEqualTo(totals.entries());
        assertThat(content.get("activities")).hasSize(Math.toIntExact(snapshot.activities()));
        assertThat(content.get("stocktaking_entries")).hasSize(Math.toIntExact(snapshot.entries()));
        long links = 0;
        for (var activity : content.get("activities")) {
            links += activity.get("links").size();
        }
        assertThat(snapshot.links()).isEqualTo(links).isPositive();
        snapshot.manifest().records().forEach((section, count) -> assertThat(content.get(section))
                .as(section)
                .hasSize(count.intValue()));
        assertThat(snapshot.manifest().frameworks()).contains("SDG", "WSIS");
        assertThat(content.get("geodata_version").asString())
                .isEqualTo(snapshot.manifest().geodataVersion());
    }

    @Test
    void aFilterIsFrozenWithWhatItSelects() {
        var filter = ActivityFilter.all().withSectors(Set.of(Sector.ITU_D)).withElements(Set.of(ElementKey.sdg("9.c")));

        var snapshot = steps.freeze(filter);

        assertThat(snapshot.activities())
                .isEqualTo(search.count(filter, Language.EN))
                .isPositive();
        assertThat(snapshot.filter()).isEqualTo(Map.of("sector", List.of("ITU-D"), "sdg", List.of("9.c")));
        for (var activity : read(snapshot.id()).get("activities")) {
            assertThat(activity.get("sector").asString()).isEqualTo("ITU-D");
            assertThat(activity.get("counts_for").toString()).contains("\"SDG:9.c\"", "\"SDG:SDG9\"");
        }
    }

    @Test
    void anEarlierDayIsFrozenTwiceToTheSameBytes() {
        var first = Activities.draft()
                .title("Lantern radio in Niger")
                .countries("NER")
                .linkedTo(ElementKey.sdg("9.c"));
        long id = history.publish("lantern-radio", first.content(), Instant.parse("2021-02-10T12:00:00Z"));
        var day = ActivityFilter.all().withAsOf(LocalDate.of(2021, 2, 20));
        try {
            var before = steps.freeze(day);
            history.addVersion(
                    id,
                    2,
                    ActivityStatus.PUBLISHED,
                    first.title("Lantern television").content(),
                    Instant.parse("2022-01-01T00:00:00Z"));
            history.project(id);

            var after = steps.freeze(day);

            assertThat(before.instant()).isEqualTo(Instant.parse("2021-02-21T00:00:00Z"));
            assertThat(before.day()).isEqualTo(LocalDate.of(2021, 2, 20));
            assertThat(after.sha256()).isEqualTo(before.sha256());
            assertThat(steps.content(after)).isEqualTo(steps.content(before));
            assertThat(new String(steps.content(after), UTF_8))
                    .contains("Lantern radio in Niger")
                    .doesNotContain("Lantern television");
        } finally {
            history.withdraw(id);
        }
    }

    @Test
    void whatChangesLaterChangesNoSnapshot() {
        var draft = Activities.draft().title("Beacon of the coast").countries("KEN");
        long id = history.publish("beacon-of-the-coast", draft.content());
        var snapshot = steps.freeze(ActivityFilter.all());
        var before = steps.content(snapshot);

        history.withdraw(id);
        var later = steps.freeze(ActivityFilter.all());

        assertThat(steps.content(snapshot)).isEqualTo(before);
        assertThat(new String(before, UTF_8)).contains("Beacon of the coast");
        assertThat(new String(steps.content(later), UTF_8)).doesNotContain("Beacon of the coast");
        assertThat(later.sha256()).isNotEqualTo(snapshot.sha256());
    }

    @Test
    void freezingIsOnRecord() {
        var snapshot = steps.freeze(ActivityFilter.all());

        assertThat(jdbc.sql("""
                        SELECT actor || ' ' || (details ->> 'sha256') FROM audit_entry
                        WHERE action = 'SNAPSHOT_FROZEN' AND subject = :id
                        """)
                        .param("id", String.valueOf(snapshot.id()))
                        .query(String.class)
                        .single())
                .isEqualTo("coordinator " + snapshot.sha256());
    }

    @Test
    void onlyCoordinatorsFreeze() {
        var request = FreezeSteps.request(ActivityFilter.all());
        SignIn.as("reviewer", "REVIEWER@ITU-D");

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> freezing.freeze(request));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> freezing.cancel(1));
        assertThat(snapshots.listSnapshots()).isNotNull();
    }

    @Test
    void workOfADeadNodeIsBegunAnew() {
        long job = jobs.add("coordinator", FreezeSteps.request(ActivityFilter.all()));
        assertThat(jobs.begin(job, "a node that dies")).isTrue();

        abandoned.goOn(Duration.ofSeconds(-1));

        assertThat(steps.settled(job).state()).isEqualTo(FreezeJob.State.FROZEN);
        assertThat(jobs.finish(job, "a node that dies", 1)).isFalse();
    }

    @Test
    void cancelledWorkMakesNothing() {
        long job = jobs.add("coordinator", FreezeSteps.request(ActivityFilter.all()));
        assertThat(jobs.begin(job, "worker")).isTrue();

        SignIn.as("coordinator", "COORDINATOR");
        freezing.cancel(job);

        assertThat(jobs.progress(job, "worker", 1, 2)).isFalse();
        assertThat(jobs.finish(job, "worker", 1)).isFalse();
        jobs.endCancelled(job, "worker");
        assertThat(steps.job(job).state()).isEqualTo(FreezeJob.State.CANCELLED);
    }

    @ParameterizedTest
    @CsvSource({"'', purpose, label", "' ', purpose, label", "label, '', purpose"})
    void whatIsMissingIsNamed(String label, String purpose, String field) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new SnapshotRequest(label, purpose, null, ActivityFilter.all(), Language.EN))
                .satisfies(e -> assertThat(e.field()).isEqualTo(field));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(
                        () -> new SnapshotRequest("two\nlines", "purpose", null, ActivityFilter.all(), Language.EN));
    }

    @Test
    void piecesAreReadAsOneStreamWhateverTheirNumber() throws IOException {
        var pieces = IntStream.range(0, 5)
                .mapToObj(i -> ("piece " + i + ";").getBytes(UTF_8))
                .toList();
        var all = String.join("", pieces.stream().map(p -> new String(p, UTF_8)).toList());

        try (var in = PartsInput.of(i -> i < pieces.size() ? Optional.of(pieces.get(i)) : Optional.empty())) {
            assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo(all);
        }
    }

    private JsonNode read(long id) {
        return json.readTree(new String(steps.content(snapshots.getSnapshot(id)), UTF_8));
    }
}
