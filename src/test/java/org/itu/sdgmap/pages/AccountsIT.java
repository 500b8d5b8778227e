package org.itu.sdgmap.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.itu.sdgmap._support.Browser;
import org.itu.sdgmap._support.Browser.Visitor;
import org.itu.sdgmap._support.PostgisTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.TestPropertySource;

/** From invitation to disabling, in a real browser. On a database of its own. */
@PostgisTest
@TestPropertySource(properties = "sdgmap.test=accounts")
class AccountsIT {

    private static final String PASSWORD = "four quiet words here";

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final String baseUrl;

    AccountsIT(JdbcClient jdbc, PasswordEncoder passwords, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        baseUrl = "http://127.0.0.1:" + port;
    }

    @BeforeEach
    void makeAdministrator() {
        jdbc.sql("DELETE FROM account").update();
        jdbc.sql("DELETE FROM sign_in_attempt").update();
        jdbc.sql("""
                WITH made AS (
                    INSERT INTO account (username, display_name, password_hash) VALUES ('boss', 'The Boss', :hash)
                    RETURNING id)
                INSERT INTO account_role (account_id, role) SELECT id, 'ADMIN' FROM made
                """).param("hash", passwords.encode(PASSWORD)).update();
    }

    @Test
    void whoIsInvitedChoosesAPasswordAndIsRefusedOnceDisabled() {
        Browser.visit(baseUrl, Visitor.atDesk(), admin -> {
            var page = admin.page();
            open(page, "/admin/accounts", "boss");
            assertAccessible(page);
            button(page, "Invite").click();
            field(page, "Name").fill("Ama Owusu");
            field(page, "User name").fill("ama");
            page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Contributor, ITU-D"))
                    .check();
            assertAccessible(page);
            button(page, "Make invitation").click();
            var secret = field(page, "One-time link");
            assertThat(secret).hasValue(Pattern.compile(".*/choose-password\\?token=.{43}"));
            var link = secret.inputValue();
            button(page, "Close").click();
            assertThat(page.locator(".data-table")).containsText("Contributor, ITU-D");

            Browser.visit(baseUrl, Visitor.atDesk(), person -> {
                var own = person.page();
                own.navigate(link);
                assertThat(own.locator(".page-answer")).containsText("Ama Owusu");
                assertAccessible(own);
                field(own, "New password").fill("password1234");
                button(own, "Save password").click();
                assertThat(own.getByText("among the first that are guessed")).isVisible();
                field(own, "New password").fill(PASSWORD);
                button(own, "Save password").click();
                own.getByText("Your password is saved").waitFor();
                open(own, "/workspace/account", "ama");
                assertThat(own.getByText("Contributor, ITU-D")).isVisible();
                assertAccessible(own);

                page.reload();
                button(page, "Disable: Ama Owusu").click();
                button(page, "Disable").click();
                assertThat(page.locator(".done")).hasText("The account of Ama Owusu is disabled.");

                button(own, "Make token").click();
                Browser.waitForAddress(own, ".*/sign-in.*");
            });
            page.navigate("/admin/audit");
            assertThat(page.locator(".data-table")).containsText("Account disabled");
            assertAccessible(page);
        });
    }

    @Test
    void manyFailuresAreToldToWait() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            jdbc.sql("""
                    INSERT INTO sign_in_attempt (key_sha256, failures, last_at, blocked_until)
                    VALUES (sha256('name:ghost'), 12, now(), now() + interval '4 minutes')
                    """).update();
            page.navigate("/sign-in");
            fill(page, "ghost", PASSWORD);
            assertThat(page.getByText("Too many failed attempts. Try again in 4 minutes."))
                    .isVisible();
        });
    }

    @Test
    void aContributorFindsNoPageOfAdministrators() {
        jdbc.sql("UPDATE account_role SET role = 'CONTRIBUTOR', sector = 'ITU-D'")
                .update();
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            open(page, "/workspace/account", "boss");
            for (var path : new String[] {"/admin/accounts", "/admin/audit"}) {
                page.navigate(path);
                assertThat(page.getByText("/" + path.substring(1)).first()).isVisible();
                assertThat(page.locator(".data-table")).hasCount(0);
            }
        });
    }

    /** By way of the page for signing in, back to what was wanted. */
    private static void open(Page page, String path, String username) {
        page.navigate(path);
        Browser.waitForAddress(page, ".*/sign-in.*");
        fill(page, username, PASSWORD);
        Browser.waitForAddress(page, ".*" + path + ".*");
        page.locator(".page-header").waitFor();
    }

    private static void fill(Page page, String username, String password) {
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(password);
        page.keyboard().press("Enter");
    }

    private static Locator field(Page page, String label) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void assertAccessible(Page page) {
        var violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations();
        assertThat(violations.stream()
                        .map(v -> v.getId() + " " + v.getNodes().getFirst().getHtml()))
                .isEmpty();
    }
}
