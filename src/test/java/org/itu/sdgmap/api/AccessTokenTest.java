package org.itu.sdgmap.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap._support.WebClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What programs may do with and without an access token. On a database of its own. */
@PostgisTest
@TestPropertySource(properties = "sdgmap.test=tokens")
class AccessTokenTest {

    private static final String TOKEN = "sdgmap_0123456789012345678901234567890123456789012";

    private final WebClient web;
    private final JdbcClient jdbc;

    AccessTokenTest(@LocalServerPort int port, JdbcClient jdbc) {
        web = new WebClient(port);
        this.jdbc = jdbc;
    }

    @BeforeEach
    void makeToken() throws Exception {
        jdbc.sql("DELETE FROM account WHERE username = 'program'").update();
        jdbc.sql("""
                WITH made AS (
                    INSERT INTO account (username, display_name) VALUES ('program', 'Program') RETURNING id)
                INSERT INTO access_token (account_id, name, token_sha256, created_at, expires_at)
                SELECT id, 'test', :hash, now(), now() + interval '1 day' FROM made
                """)
                .param("hash", MessageDigest.getInstance("SHA-256").digest(TOKEN.getBytes()))
                .update();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/activities",
        "PUT, /api/v1/activities/some-slug",
        "DELETE, /api/v1/activities/some-slug",
        "POST, /api/v1/imports",
        "GET, /api/v1/imports",
        "GET, /api/v1/imports/1"
    })
    void withoutATokenWritingAndImportsAreUnauthorized(String method, String path) {
        var answer = web.ask(method, path);
        assertUnauthorized(answer);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"sdgmap\"");
    }

    @Test
    void aTokenThatIsNotValidIsRefusedEverywhere() {
        for (var token : new String[] {"sdgmap_wrong", "", TOKEN + "x", "other"}) {
            var answer = web.get("/api/v1/activities", "Authorization", "Bearer " + token);
            assertUnauthorized(answer);
            assertThat(answer.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
        }
    }

    @Test
    void aValidTokenActsForItsAccountAndItsFirstUseIsOnRecord() {
        assertThat(web.get("/api/v1/activities", "Authorization", "bearer " + TOKEN)
                        .status())
                .isEqualTo(200);
        assertThat(web.get("/api/v1/imports/1", "Authorization", "Bearer " + TOKEN)
                        .status())
                .isNotEqualTo(401);
        assertThat(jdbc.sql("SELECT last_used_at > now() - interval '1 minute' FROM access_token")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE action = 'TOKEN_FIRST_USED' AND actor = 'program'"
                                + " AND at >= (SELECT created_at FROM access_token)")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "UPDATE access_token SET revoked_at = now()",
        "UPDATE access_token SET expires_at = now()",
        "UPDATE account SET state = 'DISABLED' WHERE username = 'program'"
    })
    void revokedExpiredAndDisabledEndAtOnce(String change) {
        assertThat(web.get("/api/v1/activities", "Authorization", "Bearer " + TOKEN)
                        .status())
                .isEqualTo(200);
        jdbc.sql(change).update();
        assertUnauthorized(web.get("/api/v1/activities", "Authorization", "Bearer " + TOKEN));
    }

    @Test
    void whatCanOnlyBeReadStaysSoWithATokenToo() {
        var answer = web.ask("POST", "/api/v1/coverage", "Authorization", "Bearer " + TOKEN);
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
    }

    private static void assertUnauthorized(WebClient.Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("type").asString()).isEqualTo("/problems/unauthorized");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }
}
