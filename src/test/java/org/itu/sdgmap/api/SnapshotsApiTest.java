package org.itu.sdgmap.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HexFormat;
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
