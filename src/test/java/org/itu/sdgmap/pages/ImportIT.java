package org.itu.sdgmap.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.itu.sdgmap._support.Browser;
import org.itu.sdgmap._support.Browser.Visit;
import org.itu.sdgmap._support.Browser.Visitor;
import org.itu.sdgmap._support.PostgisTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.TestPropertySource;

/** A spreadsheet from the drop to the activities and back, in a real browser. On a database of its own. */
@PostgisTest
@TestPropertySource(properties = "sdgmap.test=import")
@TestInstance(Lifecycle.PER_CLASS)
class ImportIT {

    private static final String PASSWORD = "a-long-enough-password";
    private static final Path MESSY = Path.of("src/test/resources/importing/messy_import.csv");

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final String baseUrl;

    ImportIT(JdbcClient jdbc, PasswordEncoder passwords, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.baseUrl = "http://127.0.0.1:" + port;
    }

    @BeforeAll
    void makeAccounts() {
        account("cora", "COORDINATOR", null);
        account("ama", "CONTRIBUTOR", "ITU-D");
    }

    @Test
    void theMessyFileIsCorrectedImportedUndoneAndImportedTwice() {
        as("cora", Visitor.atDesk(), visit -> {
            var page = visit.page();
            open(page, "/workspace/imports");
            assertThat(page.locator("main h1")).hasText("Spreadsheet import");
            assertSound(visit, "imports-empty");
            page.locator("vaadin-upload input[type=file]").setInputFiles(MESSY);
            Browser.waitForAddress(page, ".*/workspace/imports/[0-9]+");
            page.locator(".import-row").first().waitFor();
            assertThat(page.locator(".page-answer")).containsText("rows to import");
            assertThat(page.locator(".page-answer")).containsText("Refused: 2 rows");
            assertSound(visit, "import-read");

            var address =
                    Browser.address(page).replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
            open(page, address + "?outcome=REVIEW&q=Digital+Ambassadors");
            var row = page.locator(".import-row").first();
            assertThat(row).containsText("“Congo” fits more than one country");
            row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("COD"))
                    .click();
            assertThat(row.locator(".outcome")).not().containsText("Waits for an answer");

            open(page, address + "?outcome=REJECT&q=G.984.1");
            row = page.locator(".import-row").first();
            assertThat(row).containsText("The code “9.d” does not exist");
            row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Correct cells"))
                    .click();
            row.getByLabel("SDG targets").and(page.locator("textarea")).fill("9.c");
            assertSound(visit, "import-correct");
            row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Read again"))
                    .click();
            assertThat(row.locator(".outcome")).containsText("Import");
            assertThat(page.locator(".page-answer")).containsText("Refused: 1 row");

            page.getByLabel("Publish at once").check();
            page.locator(".import-actions vaadin-button[theme~=primary]").click();
            assertThat(page.locator(".page-answer")).containsText("Rows written:");
            open(page, address + "?q=Prizes");
            page.getByRole(AriaRole.LINK, named("Open the activity")).click();
            assertThat(page.locator("main h1")).hasText("WSIS Prizes & Champions");

            // The same file again changes nothing
            long versions = versions();
            open(page, "/workspace/imports");
            page.locator("vaadin-upload input[type=file]").setInputFiles(MESSY);
            Browser.waitForAddress(page, ".*/workspace/imports/[0-9]+");
            page.locator(".import-row").first().waitFor();
            assertThat(page.locator(".page-answer")).containsText("Nothing is to be written");
            assertThat(page.locator(".import-actions vaadin-button[theme~=primary]"))
                    .hasCount(0);
            assertThat(versions()).isEqualTo(versions);

            open(page, address);
            page.getByRole(AriaRole.BUTTON, named("Undo the import")).click();
            page.locator("vaadin-confirm-dialog, vaadin-confirm-dialog-overlay")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Undo the import"))
                    .click();
            assertThat(page.locator(".page-answer")).containsText("was taken back");
            assertSound(visit, "import-undone");
        });
    }

    @Test
    void aFileThatIsNoSpreadsheetIsRefusedInASentence() {
        as("ama", Visitor.withPhone().speaking("ar").inTheDark(), visit -> {
            var page = visit.page();
            open(page, "/workspace/imports");
            page.locator("vaadin-upload input[type=file]")
                    .setInputFiles(new FilePayload("x.xls", "text/plain", "<html><table></table></html>".getBytes()));
            assertThat(page.locator(".form-problem")).containsText("XLSX");
            assertThat(((Number) page.evaluate(
                                    "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                            .intValue())
                    .isLessThanOrEqualTo(0);
            assertSound(visit, "imports-phone-ar-dark");
            page.locator("vaadin-upload input[type=file]").setInputFiles(MESSY);
            Browser.waitForAddress(page, ".*/workspace/imports/[0-9]+.*");
            page.locator(".import-row").first().waitFor();
            assertThat(((Number) page.evaluate(
                                    "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                            .intValue())
                    .isLessThanOrEqualTo(0);
            assertSound(visit, "import-phone-ar-dark");
        });
    }

    private long versions() {
        return jdbc.sql("SELECT count(*) FROM activity_version")
                .query(Long.class)
                .single();
    }

    private void account(String username, String role, @Nullable String sector) {
        jdbc.sql("""
                WITH made AS (
                    INSERT INTO account (username, display_name, password_hash)
                    VALUES (:username, :username, :hash) RETURNING id)
                INSERT INTO account_role (account_id, role, sector) SELECT id, :role, :sector FROM made
                """)
                .param("username", username)
                .param("role", role)
                .param("sector", sector)
                .param("hash", passwords.encode(PASSWORD))
                .update();
    }

    private void as(String username, Visitor visitor, Consumer<Visit> steps) {
        Browser.visit(baseUrl, visitor, visit -> {
            var page = visit.page();
            page.navigate("/sign-in");
            page.locator("input[name=username]").fill(username);
            page.locator("input[name=password]").fill(PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL(url -> !url.contains("sign-in"));
            steps.accept(visit);
        });
    }

    private static void open(Page page, String address) {
        page.navigate(address);
        page.locator("main h1").first().waitFor();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static void assertSound(Visit visit, String picture) {
        Browser.picture(visit.page(), picture);
        assertThat(visit.problems()).isEmpty();
        assertThat(new AxeBuilder(visit.page())
                                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                                .analyze()
                                .getViolations()
                                .stream()
                                .map(v -> v.getId() + ": "
                                        + v.getNodes().stream()
                                                .map(n -> String.valueOf(n.getTarget()))
                                                .toList()))
                .isEmpty();
    }
}
