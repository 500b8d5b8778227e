package org.itu.sdgmap.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap._support.WebClient;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.snapshot.Freezing;
import org.itu.sdgmap.snapshot.Snapshot;
import org.itu.sdgmap.snapshot.Snapshots;
import org.itu.sdgmap.snapshot.internal.FreezeSteps;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Snapshots as programs read them. On a database of its own. */
@PostgisTest
@TestPropertySource(properties = "sdgmap.test=snapshots-api")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SnapshotsApiTest {

    private final FreezeSteps steps;
    private Snapshot snapshot;
    private WebClient web;

    SnapshotsApiTest(Freezing freezing, Snapshots snapshots) {
        this.steps = new FreezeSteps(freezing, snapshots);
    }

    @BeforeAll
    void freeze(@LocalServerPort int port) {
        web = new WebClient(port);
        snapshot = steps.freeze(ActivityFilter.all());
    }

    @Test
    void theContentIsGivenByteForByteAndMayBeKeptForEver() throws Exception {
        var answer = web.get("/api/v1/snapshots/%d.json".formatted(snapshot.id()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"" + snapshot.sha256() + "\"");
        assertThat(answer.header("Cache-Control")).contains("immutable", "max-age=31536000", "public");
        assertThat(answer.header("Content-Length")).isEqualTo(String.valueOf(snapshot.sizeBytes()));
        var bytes = answer.bytes();
        assertThat(bytes).isEqualTo(steps.content(snapshot));
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                .isEqualTo(snapshot.sha256());
    }

    @Test
    void whoHoldsTheContentIsToldThatItStillHolds() {
        var answer = web.get(
                "/api/v1/snapshots/%d.json".formatted(snapshot.id()), "If-None-Match", "\"" + snapshot.sha256() + "\"");

        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.bytes()).isEmpty();
    }

    @Test
    void theListAndOneNameFiguresAndHash() {
        var one = web.get("/api/v1/snapshots/" + snapshot.id()).json();

        assertThat(one.at("/sha256").asString()).isEqualTo(snapshot.sha256());
        assertThat(one.at("/figures/activities").asLong()).isEqualTo(snapshot.activities());
        assertThat(one.at("/manifest/records/activities").asLong()).isEqualTo(snapshot.activities());
        assertThat(one.at("/content").asString()).isEqualTo("/api/v1/snapshots/%d.json".formatted(snapshot.id()));
        assertThat(web.get("/api/v1/snapshots").json().at("/items")).contains(one);
    }

    @Test
    void aSnapshotIsSetAgainstThePresentAndAnother() {
        var another = steps.freeze(ActivityFilter.all());
        for (var other : List.of("today", String.valueOf(another.id()))) {
            var answer = web.get("/api/v1/snapshots/%d/compare/%s".formatted(snapshot.id(), other));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("ETag")).isNotEmpty();
            var json = answer.json();
            assertThat(json.at("/a/sha256").asString()).isEqualTo(snapshot.sha256());
            assertThat(json.at("/b/snapshot").isNull()).isEqualTo(other.equals("today"));
            assertThat(json.at("/activities/a").asLong()).isEqualTo(snapshot.activities());
            assertThat(json.at("/activities/changed").asLong()).isZero();
            assertThat(json.at("/cells")).isEmpty();
        }
        var some = web.get("/api/v1/snapshots/%d/compare/today?sector=ITU-D".formatted(snapshot.id()))
                .json();
        assertThat(some.at("/activities/a").asLong()).isPositive().isLessThan(snapshot.activities());
    }

    @Test
    void whatCannotBeComparedNamesValueAndWhatIsExpected() {
        var same = web.get("/api/v1/snapshots/%1$d/compare/%1$d".formatted(snapshot.id()));
        assertThat(same.status()).isEqualTo(400);
        assertThat(same.json().at("/field").asString()).isEqualTo("b");
        assertThat(web.get("/api/v1/snapshots/%d/compare/999999".formatted(snapshot.id()))
                        .status())
                .isEqualTo(404);
        assertThat(web.get("/api/v1/snapshots/%d/compare/yesterday".formatted(snapshot.id()))
                        .status())
                .isEqualTo(404);
        assertThat(web.get("/api/v1/snapshots/%d/compare/today?sector=X".formatted(snapshot.id()))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/snapshots/999999, 404",
        "/api/v1/snapshots/999999.json, 404",
        "/api/v1/snapshots/99999999999999999999999.json, 404",
        "/api/v1/snapshots/one.json, 404",
        "/api/v1/snapshots?colour=red, 400",
        "/api/v1/snapshots/1.json?sector=ITU-D, 400",
    })
    void whatIsNotThereOrNotUnderstoodIsSaid(String address, int status) {
        assertThat(web.get(address).status()).isEqualTo(status);
    }
}
