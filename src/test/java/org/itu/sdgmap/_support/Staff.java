package org.itu.sdgmap._support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.function.Consumer;
import org.itu.sdgmap._support.Browser.Visit;
import org.itu.sdgmap._support.Browser.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Accounts with a password, and what they do in a real browser. */
public final class Staff {

    public static final String PASSWORD = "a-long-enough-password";

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** What a page shows may take its time on a machine that does much else. */
    private static final double PATIENCE_MILLISECONDS = 20_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLISECONDS);
    }

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final String baseUrl;

    /** @param baseUrl of the running application, such as http://127.0.0.1:40123 */
    public Staff(JdbcClient jdbc, PasswordEncoder passwords, String baseUrl) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.baseUrl = baseUrl;
    }

    /** Makes an account; its name as shown is the username with a capital. */
    public void add(String username, String role, @Nullable String sector) {
        jdbc.sql("""
                WITH made AS (
                    INSERT INTO account (username, display_name, password_hash)
                    VALUES (:username, initcap(:username), :hash) RETURNING id)
                INSERT INTO account_role (account_id, role, sector) SELECT id, :role, :sector FROM made
                """)
                .param("username", username)
                .param("hash", passwords.encode(PASSWORD))
                .param("role", role)
                .param("sector", sector)
                .update();
    }

    /** Signs in and goes on from there. */
    public void as(String username, Visitor visitor, Consumer<Visit> steps) {
        Browser.visit(baseUrl, visitor, visit -> {
            visit.page().navigate("/sign-in");
            signIn(visit.page(), username);
            visit.page().waitForURL(url -> !url.contains("sign-in"));
            steps.accept(visit);
        });
    }

    /** Fills in the page of signing in that is open. */
    public static void signIn(Page page, String username) {
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
    }

    public static void open(Page page, String address) {
        page.navigate(address);
        page.locator("main h1").first().waitFor();
    }

    public static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    /** Nothing went wrong on the page, and axe finds nothing against WCAG 2.2 AA; a picture of it is kept. */
    public static void assertSound(Visit visit, String picture) {
        Browser.picture(visit.page(), picture);
        assertThat(visit.problems()).isEmpty();
        var violations = new AxeBuilder(visit.page()).withTags(RULES).analyze().getViolations();
        assertThat(violations.stream()
                        .map(v -> v.getId() + ": "
                                + v.getNodes().stream()
                                        .map(n -> String.valueOf(n.getTarget()))
                                        .toList()))
                .isEmpty();
    }
}
