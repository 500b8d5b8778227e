package org.itu.sdgmap.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap._support.WebClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reports as programs get them. */
@PostgisTest
class ReportsApiTest {

    private WebClient web;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        web = new WebClient(port);
    }

    @Test
    void kindsAreListedWithWhatTheyTake() {
        var items = web.get("/api/v1/reports").json().at("/items");
        assertThat(items.size()).isEqualTo(6);
        assertThat(items.at("/0/kind").asString()).isEqualTo("wsis");
        assertThat(items.at("/0/parameters").toString())
                .contains("year", "sector", "snapshot")
                .doesNotContain("line");
        assertThat(items.at("/1/lines").toString()).isEqualTo("[\"C2\",\"C5\",\"C6\"]");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/reports/hlpf.pdf?year=2024&lang=en, application/pdf, %PDF-, itu-sdg-report-hlpf-2024-en.pdf",
        "/api/v1/reports/country.docx?country=KEN&lang=fr,"
                + " application/vnd.openxmlformats-officedocument.wordprocessingml.document, PK,"
                + " itu-sdg-report-country-ken-fr.docx"
    })
    void filesHaveTheirTypeAndName(String address, String type, String beginning, String name) {
        var answer = web.get(address);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith(type);
        assertThat(answer.header("Content-Disposition")).contains(name);
        assertThat(new String(Arrays.copyOf(answer.bytes(), beginning.length()), StandardCharsets.US_ASCII))
                .isEqualTo(beginning);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/reports/annual.pdf, annual",
        "/api/v1/reports/wsis.odt, odt",
        "/api/v1/reports/wsis.pdf?year=MMXX, MMXX",
        "/api/v1/reports/wsis.pdf?colour=red, colour",
        "/api/v1/reports/country.pdf, country",
        "/api/v1/reports/roadmap.docx?line=C9, C9"
    })
    void whatIsNotThereIsRefusedByName(String address, String named) {
        var answer = web.get(address);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(new String(answer.bytes(), StandardCharsets.UTF_8))
                .contains(named)
                .contains("expected");
    }

    @Test
    void aReportThatNobodyKeptIsNotFound() {
        assertThat(web.get("/api/v1/reports/kept/999999999").status()).isEqualTo(404);
    }
}
