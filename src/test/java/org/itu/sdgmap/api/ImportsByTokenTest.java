package org.itu.sdgmap.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap._support.WebClient;
import org.itu.sdgmap._support.WebClient.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Imports by programs over HTTP, with the access token of a contributor. On a database of its own. */
@PostgisTest
@TestPropertySource(properties = "sdgmap.test=tokens")
class ImportsByTokenTest {

    private static final String OWN = "sdgmap_imports0001012345678901234567890123456789012";
    private static final String OTHER = "sdgmap_imports0002012345678901234567890123456789012";
    private static final String WITHOUT_SECTOR = "sdgmap_imports0003012345678901234567890123456789012";
    private static final String BOUNDARY = "a-boundary";

    private final WebClient web;
    private final JdbcClient jdbc;

    ImportsByTokenTest(@LocalServerPort int port, JdbcClient jdbc) {
        web = new WebClient(port);
        this.jdbc = jdbc;
    }

    @BeforeEach
    void makeTokens() throws Exception {
        jdbc.sql("DELETE FROM account WHERE username LIKE 'importer-%'").update();
        account("importer-d", OWN, "ITU-D");
        account("importer-t", OTHER, "ITU-T");
        account("importer-none", WITHOUT_SECTOR, null);
    }

    private void account(String username, String token, String sector) throws Exception {
        jdbc.sql("""
                WITH made AS (
                    INSERT INTO account (username, display_name) VALUES (:username, 'Program') RETURNING id),
                held AS (
                    INSERT INTO account_role (account_id, role, sector)
                    SELECT id, 'CONTRIBUTOR', CAST(:sector AS text) FROM made WHERE CAST(:sector AS text) IS NOT NULL)
                INSERT INTO access_token (account_id, name, token_sha256, created_at, expires_at)
                SELECT id, 'test', :hash, now(), now() + interval '1 day' FROM made
                """)
                .param("username", username)
                .param("sector", sector)
                .param("hash", MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)))
                .update();
    }

    @Test
    void aContributorsTokenUploadsLooksAndWritesForItsSectorAlone() {
        var title = "By token " + UUID.randomUUID();
        var uploaded =
                upload(OWN, "Title,Description,Bureau,Country(ies),SDG\n" + title + ",What is done,BDT,Ghana,9.c\n");
        assertThat(uploaded.status()).isEqualTo(201);
        var address = uploaded.header("Location");
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() -> get(OWN, address).json().get("state").asString().equals("READY"));
        assertThat(get(OWN, address + "/rows").json().at("/items/0/outcome").asString())
                .isEqualTo("IMPORT");
        assertThat(get(OTHER, address).status()).isEqualTo(404);
        assertThat(ask(OTHER, "POST", address + "/commit").status()).isEqualTo(404);
        assertThat(web.get(address).status()).isEqualTo(401);

        assertThat(ask(OWN, "POST", address + "/commit").status()).isEqualTo(202);
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() -> get(OWN, address).json().get("state").asString().equals("COMMITTED"));
        assertThat(jdbc.sql("SELECT status || ' ' || entered_by FROM activity WHERE title = :title")
                        .param("title", title)
                        .query(String.class)
                        .single())
                .isEqualTo("SUBMITTED importer-d");
    }

    @Test
    void aTokenWithoutASectorImportsNothing() {
        assertThat(upload(WITHOUT_SECTOR, "Title\nx\n").status()).isEqualTo(403);
        assertThat(get(WITHOUT_SECTOR, "/api/v1/imports").status()).isEqualTo(403);
    }

    @Test
    void aFileOfMoreThanFiftyMegabytesIsAnsweredAsTooLarge() {
        var head = part("large.csv") + "Title,Description\n";
        var line = "x".repeat(1_023) + "\n";
        var large = new byte[52 * 1024 * 1024];
        Arrays.fill(large, (byte) 'x');
        System.arraycopy(line.getBytes(UTF_8), 0, large, 0, line.length());
        var answer = send(
                OWN,
                BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(large),
                        BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n")));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("rule").asString()).isEqualTo("TOO_LARGE");
        assertThat(answer.json().get("expected").asString()).contains("50 MB");
    }

    private Answer upload(String token, String sheet) {
        return send(token, BodyPublishers.ofString(part("sheet.csv") + sheet + "\r\n--" + BOUNDARY + "--\r\n"));
    }

    private Answer send(String token, BodyPublisher body) {
        return web.ask(
                "POST",
                "/api/v1/imports",
                body,
                "Authorization",
                "Bearer " + token,
                "Content-Type",
                "multipart/form-data; boundary=" + BOUNDARY);
    }

    private static String part(String name) {
        return "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n"
                .formatted(BOUNDARY, name);
    }

    private Answer get(String token, String path) {
        return ask(token, "GET", path);
    }

    private Answer ask(String token, String method, String path) {
        return web.ask(method, path, "Authorization", "Bearer " + token);
    }
}
