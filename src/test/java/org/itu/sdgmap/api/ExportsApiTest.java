package org.itu.sdgmap.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.awaitility.Awaitility;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap._support.WebClient;
import org.itu.sdgmap._support.WebClient.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Files as programs order and fetch them. On a database of its own. */
@PostgisTest
@TestPropertySource(properties = "sdgmap.test=exports")
class ExportsApiTest {

    private final JdbcClient jdbc;
    private WebClient web;

    ExportsApiTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @BeforeEach
    void open(@LocalServerPort int port) {
        web = new WebClient(port);
    }

    @AfterEach
    void leaveNothing() {
        jdbc.sql("DELETE FROM export_job").update();
    }

    @Test
    void theListNamesSubjectsFormatsAndParameters() {
        var list = web.get("/api/v1/exports").json();

        var activities = subject(list, "activities");
        assertThat(activities.at("/formats").toString()).contains("xlsx", "csv", "json", "geojson", "iati");
        assertThat(activities.at("/tables").toString()).contains("links", "places");
        assertThat(list.at("/resolutions").toString()).isEqualTo("[150,300]");
    }

    private static JsonNode subject(JsonNode list, String code) {
        for (var subject : list.at("/subjects")) {
            if (subject.at("/subject").asString().equals(code)) {
                return subject;
            }
        }
        throw new AssertionError("No " + code);
    }

    @Test
    void aShortFileComesAtOnceWithItsMetadataAndMayBeAskedForAnew() throws Exception {
        var file = web.get("/api/v1/exports/map.csv?sector=ITU-D&lang=fr");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Disposition")).contains("itu-sdg-map.csv");
        assertThat(web.get("/api/v1/exports/map.csv?sector=ITU-D&lang=fr", "If-None-Match", file.header("ETag"))
                        .status())
                .isEqualTo(304);
        var link = file.header("Link");
        assertThat(link).contains("rel=\"describedby\"", "application/csvm+json");
        var metadata = web.get(link.substring(1, link.indexOf('>')));
        assertThat(metadata.header("Content-Type")).startsWith("application/csvm+json");
        assertThat(metadata.json().at("/schema:sha256").asString())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(file.bytes())));
        assertThat(metadata.json().at("/tableSchema/columns/0/name").asString()).isEqualTo("iso3");
    }

    @Test
    void oldAddressesGiveTheSameFile() {
        assertThat(web.get("/api/v1/gaps.csv?group=LDC&lang=en").bytes())
                .isEqualTo(web.get("/api/v1/exports/gaps.csv?group=LDC&lang=en").bytes());
        assertThat(web.get("/api/v1/coverage.csv?measure=targets&lang=en").bytes())
                .isEqualTo(web.get("/api/v1/exports/map.csv?measure=targets&lang=en")
                        .bytes());
    }

    @Test
    void anOrderIsTakenMadeFetchedAndDeleted() throws Exception {
        var ordered = order("{\"subject\":\"activities\",\"format\":\"xlsx\",\"parameters\":{\"sector\":[\"ITU-D\"]}}");
        assertThat(ordered.status()).isIn(201, 202);
        var address = ordered.header("Location");
        Awaitility.await().until(() -> !web.get(address).json().at("/file").isNull());

        var state = web.get(address).json();
        var file = web.get(state.at("/file").asString());

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.bytes()).hasSize(state.at("/sizeBytes").asInt());
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.bytes())))
                .isEqualTo(state.at("/sha256").asString());
        assertThat(web.ask("DELETE", address).status()).isEqualTo(204);
        assertThat(web.get(address).status()).isEqualTo(404);
        assertThat(web.get(address + "/file").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/api/v1/exports/map.exe | format | exe",
                "/api/v1/exports/everything.csv | subject | everything",
                "/api/v1/exports/map.xml | format | iati",
                "/api/v1/exports/map.csv?dpi=10000 | dpi | 10000",
                "/api/v1/exports/map.csv?paper=a0 | paper | a0",
                "/api/v1/exports/map.csv?colour=red | parameter | colour",
                "/api/v1/exports/map.csv?measure=luck | measure | luck",
                "/api/v1/exports/activities.csv?table=countries | table | countries",
                "/api/v1/exports/activities.csv?sort=luck | sort | luck",
                "/api/v1/exports/element.csv?of=SDG | of | SDG",
                "/api/v1/exports/country.csv | of | ``",
                "/api/v1/exports/map.csv?lang=xx | language | xx",
            })
    void aBadAddressSaysFieldValueAndWhatIsExpected(String address, String field, String value) {
        assertRefused(web.get(address), field, value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | subject | ``",
                "{\"subject\":\"map\"} | format | ``",
                "{\"subject\":\"map\",\"format\":\"exe\"} | format | exe",
                "{\"subject\":\"map\",\"format\":\"csv\",\"dpi\":10000} | dpi | 10000",
                "{\"subject\":\"map\",\"format\":\"csv\",\"paper\":\"a0\"} | paper | a0",
                "{\"subject\":\"map\",\"format\":\"csv\",\"parameters\":{\"sdg\":[\"99\"]}} | sdg | 99",
            })
    void aBadOrderSaysFieldValueAndWhatIsExpected(String body, String field, String value) {
        assertRefused(order(body), field, value);
    }

    private static void assertRefused(Answer answer, String field, String value) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().at("/field").asString()).isEqualTo(field);
        assertThat(answer.json().at("/value").asString()).isEqualTo(value == null ? "" : value);
        assertThat(answer.json().at("/expected").asString()).isNotBlank();
    }

    @Test
    void ofTwoHundredOrdersAtOnceMostAreAskedToComeLater() {
        jdbc.sql("""
                        INSERT INTO export_job (token_sha256, visitor, requested_at, order_json, state, alive_at, file_name)
                        SELECT encode(sha256(n::text::bytea), 'hex'), n::text, now(), '{}', 'WRITING', now(), 'x'
                        FROM generate_series(1, 50) n
                        """).update();

        for (int i = 0; i < 200; i++) {
            var answer = order("{\"subject\":\"gaps\",\"format\":\"csv\"}");
            assertThat(answer.status()).isEqualTo(429);
            assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
            assertThat(answer.json().at("/field").asString()).isEqualTo("orders");
            assertThat(answer.json().at("/expected").asString()).contains("50");
        }
    }

    @Test
    void nothingElseCanBeWritten() {
        assertThat(web.ask("POST", "/api/v1/exports/map.csv").status()).isIn(401, 403, 404, 405);
        assertThat(web.get("/api/v1/exports/" + "A".repeat(43)).status()).isEqualTo(404);
    }

    private Answer order(String body) {
        return web.ask("POST", "/api/v1/exports", BodyPublishers.ofString(body), "Content-Type", "application/json");
    }
}
