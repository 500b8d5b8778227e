package org.itu.sdgmap.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.itu.sdgmap._support.IdentityProvider;
import org.itu.sdgmap._support.WritingPostgisTest.OwnDatabase;
import org.itu.sdgmap.security.SignInWays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** The whole code flow over HTTP between the tool and a real identity provider. */
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT, properties = "vaadin.productionMode=true")
@ContextConfiguration(initializers = OwnDatabase.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
@DirtiesContext
class OidcSignInTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");
    private static final int PORT = freePort();
    private static final IdentityProvider PROVIDER = new IdentityProvider(PORT);
    private static final String TOOL = "http://127.0.0.1:" + PORT;

    private final JdbcClient jdbc;
    private final SignInWays ways;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    OidcSignInTest(JdbcClient jdbc, SignInWays ways) {
        this.jdbc = jdbc;
        this.ways = ways;
    }

    @DynamicPropertySource
    static void configure(DynamicPropertyRegistry registry) {
        var registration = "spring.security.oauth2.client.registration.test.";
        registry.add("server.port", () -> PORT);
        registry.add(registration + "client-id", () -> IdentityProvider.CLIENT);
        registry.add(registration + "client-secret", () -> IdentityProvider.SECRET);
        registry.add(registration + "client-name", () -> "Test House");
        registry.add(registration + "scope", () -> "openid,profile,email");
        registry.add("spring.security.oauth2.client.provider.test.issuer-uri", PROVIDER::issuer);
        registry.add("sdgmap.oidc.role-claim", () -> "groups");
        registry.add("sdgmap.oidc.roles.bdt-editors", () -> "CONTRIBUTOR@ITU-D, REVIEWER@ITU-D");
        registry.add("sdgmap.oidc.roles.bosses", () -> "COORDINATOR");
    }

    @AfterAll
    static void stop() {
        PROVIDER.stop();
    }

    @BeforeEach
    void forget() {
        jdbc.sql("DELETE FROM account WHERE username <> 'admin'").update();
    }

    @Test
    void theSignInPageOffersTheProvider() {
        assertThat(ways.listProviders())
                .containsExactly(new SignInWays.Provider("Test House", "/oauth2/authorization/test"));
        assertThat(ways.hasLocalAccounts()).isTrue();
    }

    @Test
    void somebodyNewGetsAnAccountWithoutAnyRole() {
        IdentityProvider.know("ama", claims("ama@example.org", true, List.of("others")));
        assertThat(signIn("ama")).isEqualTo("/");
        assertThat(roles("ama")).isEmpty();
        assertThat(isSignedIn()).isTrue();
        assertThat(jdbc.sql("SELECT state || ' ' || display_name || ' ' || email || ' ' || oidc_issuer FROM account"
                                + " WHERE username = 'ama'")
                        .query(String.class)
                        .single())
                .isEqualTo("ACTIVE Name of ama@example.org ama@example.org " + PROVIDER.issuer());
    }

    @Test
    void groupsBecomeRolesAsConfigured() {
        IdentityProvider.know("kofi", claims("kofi@example.org", true, List.of("bdt-editors", "unknown")));
        signIn("kofi");
        assertThat(roles("kofi")).containsExactly("CONTRIBUTOR@ITU-D", "REVIEWER@ITU-D");
    }

    @Test
    void whoWasInvitedKeepsTheRolesOfTheInvitation() {
        invite("reviewer", "efua@example.org");
        IdentityProvider.know("efua", claims("efua@example.org", true, List.of()));
        assertThat(signIn("efua")).isEqualTo("/");
        assertThat(usernames()).containsExactly("admin", "reviewer");
        assertThat(roles("reviewer")).containsExactly("REVIEWER@ITU-T");
    }

    @Test
    void anAddressThatIsNotVerifiedLinksToNothing() {
        invite("reviewer", "efua@example.org");
        IdentityProvider.know("mallory", claims("efua@example.org", false, List.of()));
        signIn("mallory");
        assertThat(usernames()).containsExactly("admin", "mallory", "reviewer");
        assertThat(roles("mallory")).isEmpty();
    }

    @Test
    void aDisabledAccountIsRefused() {
        IdentityProvider.know("ama", claims("ama@example.org", true, List.of()));
        signIn("ama");
        assertThat(isSignedIn()).isTrue();
        jdbc.sql("UPDATE account SET state = 'DISABLED' WHERE username = 'ama'").update();
        assertThat(signIn("ama")).isEqualTo("/sign-in");
        assertThat(isSignedIn()).isFalse();
    }

    private static Map<String, Object> claims(String email, boolean verified, List<String> groups) {
        return Map.of("email", email, "email_verified", verified, "name", "Name of " + email, "groups", groups);
    }

    private void invite(String username, String email) {
        jdbc.sql("""
                WITH made AS (
                    INSERT INTO account (username, display_name, email, state) VALUES (:name, 'Efua', :email, 'INVITED')
                    RETURNING id)
                INSERT INTO account_role (account_id, role, sector) SELECT id, 'REVIEWER', 'ITU-T' FROM made
                """).param("name", username).param("email", email).update();
    }

    private List<String> usernames() {
        return jdbc.sql("SELECT username FROM account ORDER BY username")
                .query(String.class)
                .list();
    }

    private List<String> roles(String username) {
        return jdbc.sql("""
                SELECT r.role || coalesce('@' || r.sector, '') FROM account_role r JOIN account a ON a.id = r.account_id
                WHERE a.username = :name ORDER BY 1
                """).param("name", username).query(String.class).list();
    }

    /** A page that needs an account sends strangers to the page for signing in. */
    private boolean isSignedIn() {
        return get(URI.create(TOOL + "/workspace/account")).statusCode() != 302;
    }

    /** @return the path of the tool at which the way ends */
    private String signIn(String username) {
        var at = URI.create(TOOL + "/oauth2/authorization/test");
        for (int steps = 0; steps < 12; steps++) {
            var answer = get(at);
            if (at.getPath().equals("/login") && at.getHost().equals("localhost")) {
                var csrf = CSRF.matcher(answer.body());
                assertThat(csrf.find()).as(answer.body()).isTrue();
                answer = post(at, "username=%1$s&password=%1$s&_csrf=%2$s".formatted(username, csrf.group(1)));
            }
            assertThat(answer.statusCode()).as(at + answer.body()).isEqualTo(302);
            at = at.resolve(answer.headers().firstValue("Location").orElseThrow());
            if (at.toString().startsWith(TOOL) && !at.getPath().startsWith("/login/")) {
                return at.getPath();
            }
        }
        throw new AssertionError("No end at " + at);
    }

    private HttpResponse<String> get(URI address) {
        return send(
                HttpRequest.newBuilder(address).header("Accept", "text/html").build());
    }

    private HttpResponse<String> post(URI address, String form) {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
