package org.itu.sdgmap.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.itu.sdgmap._support.Staff.assertSound;
import static org.itu.sdgmap._support.Staff.named;
import static org.itu.sdgmap._support.Staff.open;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.itu.sdgmap._support.Browser;
import org.itu.sdgmap._support.Browser.Visitor;
import org.itu.sdgmap._support.EditionFiles;
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

/** What coordinators do to frameworks, in a real browser. On a database of its own. */
@PostgisTest
@TestPropertySource(properties = "sdgmap.test=corrections")
@TestInstance(Lifecycle.PER_CLASS)
class CorrectionsIT {

    private final JdbcClient jdbc;
    private final String baseUrl;
    private final Staff staff;

    CorrectionsIT(JdbcClient jdbc, PasswordEncoder passwords, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.baseUrl = "http://127.0.0.1:" + port;
        this.staff = new Staff(jdbc, passwords, baseUrl);
    }

    @BeforeAll
    void makeAccounts() {
        staff.add("coordinator", "COORDINATOR", null);
        staff.add("reviewer", "REVIEWER", null);
    }

    @Test
    void anEntryIsConfirmedFromTheListByKeyboard() {
        staff.as("coordinator", Visitor.atDesk(), visit -> {
            var page = visit.page();
            open(page, "/admin/frameworks");
            page.getByRole(AriaRole.LISTITEM)
                    .filter(new Locator.FilterOptions().setHasText("Strategic Plan 2024-2027"))
                    .getByText("Unconfirmed entries")
                    .click();
            Browser.waitForAddress(page, ".*/admin/frameworks/unconfirmed\\?framework=SP2024");
            var open = unconfirmed("SP2024");
            assertThat(page.locator(".page-answer")).containsText(open + " entries");

            var confirm = page.getByRole(AriaRole.BUTTON, named("Confirm: Element: Connect 2030 (2024-2027) 1"));
            confirm.first().focus();
            page.keyboard().press("Enter");
            assertThat(page.getByText("Expected: a value").first()).isVisible();
            assertThat(unconfirmed("SP2024")).isEqualTo(open);

            field(page, "Source").fill("Resolution 71 (Rev. Bucharest, 2022)");
            field(page, "Reason").fill("Read in annex 1");
            confirm.first().focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".done")).hasText("1 entry confirmed.");
            assertThat(unconfirmed("SP2024")).isEqualTo(open - 1);
            assertThat(page.locator(".page-answer")).containsText((open - 1) + " entries");

            page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Select:"))
                    .nth(0)
                    .check();
            page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Select:"))
                    .nth(1)
                    .check();
            page.getByText("Confirm 2 selected").click();
            assertThat(page.locator(".done")).hasText("2 entries confirmed.");
            assertThat(unconfirmed("SP2024")).isEqualTo(open - 3);
            assertSound(visit, "corrections-list");
        });
    }

    @Test
    void aCorrectedTitleIsPublicAtOnceAndItsHistoryCanRestoreIt() {
        staff.as("coordinator", Visitor.atDesk(), visit -> {
            var page = visit.page();
            open(page, "/frameworks/SP2020/2.8");
            var before = page.locator("main h1").textContent();
            page.getByRole(AriaRole.LINK, named("Correct").setExact(true)).click();
            Browser.waitForAddress(page, ".*/admin/frameworks/elements/SP2020/2.8");
            assertThat(page.locator("vaadin-text-area[lang=ar]")).hasAttribute("dir", "rtl");

            page.getByLabel("Русский").fill("In English");
            field(page, "Reason").fill("Better words");
            page.getByRole(AriaRole.BUTTON, named("Save")).click();
            assertThat(page.getByText("Expected: a text in the script of this language: Russian"))
                    .isVisible();
            page.getByLabel("Русский").fill("Новые слова");
            page.getByLabel("English", new Page.GetByLabelOptions().setExact(true))
                    .and(page.locator("textarea"))
                    .fill("A corrected title");
            assertSound(visit, "corrections-element");
            page.getByRole(AriaRole.BUTTON, named("Save")).click();
            assertThat(page.locator(".done")).hasText("2 entries corrected.");

            open(page, "/frameworks/SP2020/2.8");
            assertThat(page.locator("main h1")).containsText("A corrected title");
            open(page, "/frameworks/SP2020/2.8?lang=ru");
            assertThat(page.locator("main h1")).containsText("Новые слова");

            open(page, "/admin/frameworks/history/SP2020/2.8?lang=en");
            var change = page.locator(".change-list > li")
                    .filter(new Locator.FilterOptions().setHasText("A corrected title"));
            assertThat(change).containsText("coordinator");
            assertThat(change).containsText("Better words");
            assertSound(visit, "corrections-history");
            change.getByRole(AriaRole.BUTTON).click();
            field(page, "Reason").fill("It was right before");
            page.locator("vaadin-dialog")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Restore the state before"))
                    .click();
            assertThat(page.locator(".done")).hasText("The earlier state is restored.");
            assertThat(page.locator(".change-list > li").first()).containsText("It was right before");
            open(page, "/frameworks/SP2020/2.8");
            assertThat(page.locator("main h1")).hasText(before);
        });
    }

    @Test
    void aLinkIsAddedAndActivitiesCountForIt() {
        staff.as("coordinator", Visitor.atDesk(), visit -> {
            var page = visit.page();
            open(page, "/admin/frameworks/elements/SP2024/EN1");
            page.getByRole(AriaRole.BUTTON, named("Add a link")).click();
            var dialog = page.locator("vaadin-dialog");
            assertThat(dialog.getByText("Add a link").first()).isVisible();
            dialog.getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName("Add").setExact(true))
                    .click();
            assertThat(dialog.getByText("Expected: a value").first()).isVisible();
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Relation"))
                    .click();
            page.getByRole(AriaRole.OPTION, named("Contributes to")).click();
            dialog.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName("The other element"))
                    .fill("SDGs 9.c");
            page.getByRole(AriaRole.OPTION, named("SDGs 9.c Universal")).click();
            dialog.getByLabel("Source").fill("The plan");
            dialog.getByLabel("Reason", new Locator.GetByLabelOptions().setExact(true))
                    .fill("It was forgotten");
            assertSound(visit, "corrections-link");
            dialog.getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName("Add").setExact(true))
                    .click();
            assertThat(page.locator(".done")).hasText("The link is added.");
            assertThat(page.locator(".element-links")).containsText("SDGs 9.c");
            assertThat(jdbc.sql("""
                            SELECT count(*) FROM published_element p JOIN element e ON e.id = p.element_id
                            WHERE e.framework_code = 'SP2024' AND e.code = 'EN1' AND p.basis = 'CROSSWALK'
                            """).query(Long.class).single()).isPositive();
        });
    }

    @Test
    void theNameOfAnEditionIsCorrected() {
        staff.as("coordinator", Visitor.atDesk(), visit -> {
            var page = visit.page();
            open(page, "/admin/frameworks/editions/SP2016");
            page.getByLabel("Español", new Page.GetByLabelOptions().setExact(true))
                    .fill("Plan 2016 a 2019");
            field(page, "Source").fill("Resolución 71");
            field(page, "Reason").fill("As printed");
            assertSound(visit, "corrections-edition");
            page.getByRole(AriaRole.BUTTON, named("Save")).click();
            assertThat(page.locator(".done")).hasText("1 entry corrected.");
            open(page, "/frameworks/SP2016?lang=es");
            assertThat(page.locator("main h1")).hasText("Plan 2016 a 2019");
        });
    }

    @Test
    void theSecondOfTwoCoordinatorsSeesBothVersions() {
        staff.as(
                "coordinator",
                Visitor.atDesk(),
                first -> staff.as("coordinator", Visitor.atDesk(), second -> {
                    for (var visit : List.of(first, second)) {
                        open(visit.page(), "/admin/frameworks/elements/SP2020/3.1");
                        visit.page()
                                .getByLabel("Français")
                                .fill(visit == first ? "Le premier titre" : "Le second titre");
                        field(visit.page(), "Reason").fill("Better words");
                    }
                    first.page().getByRole(AriaRole.BUTTON, named("Save")).click();
                    assertThat(first.page().locator(".done")).hasText("1 entry corrected.");
                    var page = second.page();
                    page.getByRole(AriaRole.BUTTON, named("Save")).click();
                    assertThat(page.locator(".collision-notice")).containsText("Le premier titre");
                    assertThat(page.locator(".collision-notice")).containsText("Le second titre");
                    assertThat(page.locator(".collision-notice")).containsText("coordinator");
                    assertSound(second, "corrections-collision");
                    page.getByText("Save mine over it").click();
                    assertThat(page.locator(".done")).hasText("1 entry corrected.");
                    assertThat(page.getByLabel("Français")).hasValue("Le second titre");
                }));
    }

    @Test
    void aBrokenEditionIsRefusedAndASoundOneStandsOnTheTimeLine() {
        staff.as("coordinator", Visitor.atDesk(), visit -> {
            var page = visit.page();
            open(page, "/admin/frameworks/add");
            choose(
                    page,
                    EditionFiles.sound()
                            .replace("strategic_elements.csv", ",95,", ",many,")
                            .replace("framework_crosswalk.csv", "SDG,9.c", "SDG,99.z"));
            var problems = page.locator(".edition-problems");
            assertThat(problems).containsText("2 problems: nothing can be added");
            assertThat(problems.locator("tbody tr").first()).containsText("strategic_elements.csv");
            assertThat(problems.locator("tbody tr").first()).containsText("target_figure");
            assertThat(problems.locator("tbody tr").first()).containsText("many");
            assertThat(problems).containsText("99.z");
            assertSound(visit, "corrections-problems");

            choose(page, EditionFiles.sound());
            assertThat(page.getByText("ITU Strategic Plan 2032-2035 can be added"))
                    .isVisible();
            assertThat(page.locator(".edition-tree")).containsText("Nearly all households online");
            assertSound(visit, "corrections-preview");
            page.getByRole(AriaRole.BUTTON, named("Add the edition")).click();
            assertThat(page.getByText("Expected: a value")).isVisible();
            field(page, "Reason").fill("The Plenipotentiary Conference adopted it");
            page.getByRole(AriaRole.BUTTON, named("Add the edition")).click();
            assertThat(page.locator(".done")).containsText("is added with 3 elements");

            open(page, "/frameworks");
            var edition = page.locator(".time-line li")
                    .filter(new Locator.FilterOptions().setHasText("ITU Strategic Plan 2032-2035"));
            assertThat(edition).containsText("2032 to 2035");
            assertThat(edition).containsText("3 elements");
            open(page, "/frameworks/SP2032/1.1");
            assertThat(page.locator("main")).containsText("At least 95 per cent of households");
        });
    }

    @Test
    void othersAreNotShownThePages() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            visit.page().navigate("/admin/frameworks");
            Browser.waitForAddress(visit.page(), ".*/sign-in.*");
            open(visit.page(), "/frameworks/SP2020/2.1");
            assertThat(visit.page().locator("main").getByText("Correct", new Locator.GetByTextOptions().setExact(true)))
                    .hasCount(0);
        });
        staff.as("reviewer", Visitor.atDesk(), visit -> {
            open(visit.page(), "/frameworks/SP2020/2.1");
            assertThat(visit.page().getByText("Corrections")).hasCount(0);
            for (var address : List.of(
                    "/admin/frameworks",
                    "/admin/frameworks/unconfirmed",
                    "/admin/frameworks/elements/SP2020/2.1",
                    "/admin/frameworks/editions/SP2020",
                    "/admin/frameworks/history/SP2020",
                    "/admin/frameworks/add")) {
                open(visit.page(), address);
                assertThat(visit.page().locator(".corrections")).hasCount(0);
            }
        });
    }

    @Test
    void everyPageFitsThePhoneInTheDarkAndInArabic() {
        staff.as("coordinator", Visitor.withPhone().speaking("ar").inTheDark(), visit -> {
            for (var address : List.of(
                    "/admin/frameworks",
                    "/admin/frameworks/unconfirmed",
                    "/admin/frameworks/elements/SP2020/1.2",
                    "/admin/frameworks/editions/SP2028",
                    "/admin/frameworks/history/SP2020",
                    "/admin/frameworks/add")) {
                open(visit.page(), address);
                assertThat(visit.page().locator("html")).hasAttribute("dir", "rtl");
                assertThat(((Number)
                                        visit.page()
                                                .evaluate(
                                                        "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                                .intValue())
                        .as(address)
                        .isLessThanOrEqualTo(0);
                assertSound(visit, "phone-ar-dark" + address.replaceAll("[^a-z0-9]+", "-"));
            }
        });
    }

    private static void choose(Page page, EditionFiles files) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(files.list().stream()
                        .map(f -> new FilePayload(f.name(), "text/csv", f.content()))
                        .toArray(FilePayload[]::new));
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .and(page.locator("input"));
    }

    private long unconfirmed(String framework) {
        return jdbc.sql(
                        "SELECT count(*) FROM framework_record WHERE framework_code = :code AND confidence <> 'verified'")
                .param("code", framework)
                .query(Long.class)
                .single();
    }
}
