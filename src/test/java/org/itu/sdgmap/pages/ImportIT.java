package org.itu.sdgmap.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.itu.sdgmap._support.Staff.assertSound;
import static org.itu.sdgmap._support.Staff.named;
import static org.itu.sdgmap._support.Staff.open;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import org.itu.sdgmap._support.Browser;
import org.itu.sdgmap._support.Browser.Visitor;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap._support.Staff;
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

    private static final Path MESSY = Path.of("src/test/resources/importing/messy_import.csv");

    private final JdbcClient jdbc;
    private final Staff staff;

    ImportIT(JdbcClient jdbc, PasswordEncoder passwords, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.staff = new Staff(jdbc, passwords, "http://127.0.0.1:" + port);
    }

    @BeforeAll
    void makeAccounts() {
        staff.add("cora", "COORDINATOR", null);
        staff.add("ama", "CONTRIBUTOR", "ITU-D");
    }

    @Test
    void theMessyFileIsCorrectedImportedUndoneAndImportedTwice() {
        staff.as("cora", Visitor.atDesk(), visit -> {
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
        staff.as("ama", Visitor.withPhone().speaking("ar").inTheDark(), visit -> {
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
}
