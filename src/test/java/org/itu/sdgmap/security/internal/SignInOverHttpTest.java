package org.itu.sdgmap.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.itu.sdgmap._support.PostgisTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.TestPropertySource;

/** Signing in as browsers and attackers do it, over HTTP. On a database of its own. */
@PostgisTest
@TestPropertySource(properties = "sdgmap.test=sign-in")
class SignInOverHttpTest {

    private static final String PASSWORD = "four quiet words here";
    private static final String WANTED = "/workspace/account";

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final String root;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    SignInOverHttpTest(JdbcClient jdbc, PasswordEncoder passwords, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        root = "http://127.0.0.1:" + port;
    }

    @BeforeEach
    void makePerson() {
        jdbc.sql("DELETE FROM account").update();
        jdbc.sql("DELETE FROM sign_in_attempt").update();
        jdbc.sql("INSERT INTO account (username, display_name, password_hash) VALUES ('ama', 'Ama', :hash)")
                .param("hash", passwords.encode(PASSWORD))
                .update();
    }

    @Test
    void theSessionGetsAnotherIdAndThePersonThePageThatWasWanted() {
        assertThat(get(WANTED).statusCode()).isEqualTo(302);
        var before = session();
        assertThat(location(signIn("ama", PASSWORD))).startsWith(root + WANTED);
        assertThat(session()).isNotEqualTo(before);
        assertThat(isSignedIn()).isTrue();
        cookies.getCookieStore().removeAll();
        assertThat(isSignedIn("JSESSIONID=" + before)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://evil.example",
        "Origin, null"
    })
    void theFormOfAnotherSiteSignsNobodyIn(String header, String value) {
        assertThat(location(signIn("ama", PASSWORD, header, value))).endsWith("/sign-in");
        assertThat(isSignedIn()).isFalse();
        assertThat(jdbc.sql("SELECT count(*) FROM account_session")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theOwnFormSignsIn() {
        signIn("ama", PASSWORD, "Origin", root, "Sec-Fetch-Site", "same-origin");
        assertThat(isSignedIn()).isTrue();
    }

    @Test
    void theOwnFormOfABrowserThatTellsTheOriginAloneSignsIn() {
        signIn("ama", PASSWORD, "Origin", root);
        assertThat(isSignedIn()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?redirect=https://evil.example", "?continue=//evil.example", "?url=https:evil.example"})
    void noParameterLeadsAwayAfterwards(String query) {
        var answer = post("/sign-in" + query, form("ama", PASSWORD));
        assertThat(URI.create(root).resolve(location(answer)).toString()).startsWith(root + "/");
        assertThat(location(answer)).doesNotContain("evil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0000ma", "\r\nadmin", "' OR 1=1 --"})
    void oddNamesAreAnsweredLikeAnyOther(String username) {
        assertThat(location(signIn(username, PASSWORD))).endsWith("/sign-in?error");
    }

    @Test
    void nobodyIsSignedOutByAnotherSite() {
        signIn("ama", PASSWORD);
        get("/logout");
        assertThat(post("/logout", "").statusCode()).isNotEqualTo(302);
        assertThat(isSignedIn()).isTrue();
    }

    @Test
    void whatThePersonIsShownIsGoneOnceTheAccountIsDisabledBeforeTheNextClick() {
        signIn("ama", PASSWORD);
        jdbc.sql("UPDATE account SET state = 'DISABLED'").update();
        assertThat(isSignedIn()).isFalse();
    }

    private boolean isSignedIn(String... cookie) {
        var request = HttpRequest.newBuilder(URI.create(root + WANTED)).header("Accept", "text/html");
        if (cookie.length > 0) {
            request.header("Cookie", cookie[0]);
        }
        return send(request).statusCode() != 302;
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(root + path)).header("Accept", "text/html"));
    }

    private HttpResponse<String> signIn(String username, String password, String... headers) {
        return post("/sign-in", form(username, password), headers);
    }

    private HttpResponse<String> post(String path, String form, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    private static String form(String username, String password) {
        return String.join(
                "&",
                List.of(
                        "username=" + URLEncoder.encode(username, StandardCharsets.UTF_8),
                        "password=" + URLEncoder.encode(password, StandardCharsets.UTF_8)));
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
