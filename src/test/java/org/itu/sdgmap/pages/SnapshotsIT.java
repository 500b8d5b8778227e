package org.itu.sdgmap.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.WaitForFunctionOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.itu.sdgmap._support.Activities;
import org.itu.sdgmap._support.Browser;
import org.itu.sdgmap._support.Browser.Visitor;
import org.itu.sdgmap._support.History;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.snapshot.Freezing;
import org.itu.sdgmap.snapshot.Snapshot;
import org.itu.sdgmap.snapshot.Snapshots;
import org.itu.sdgmap.snapshot.internal.FreezeSteps;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Two snapshots, and what changed between them, in a real browser. On a database of its own. */
@PostgisTest
@TestPropertySource(properties = "sdgmap.test=snapshots-it")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SnapshotsIT {

    private final String baseUrl;
    private final FreezeSteps steps;
    private final History history;
    private Snapshot first;
    private Snapshot second;

    SnapshotsIT(@LocalServerPort int port, Freezing freezing, Snapshots snapshots, JdbcClient jdbc, JsonMapper json) {
        this.baseUrl = "http://127.0.0.1:" + port;
        this.steps = new FreezeSteps(freezing, snapshots);
        this.history = new History(jdbc, json);
    }

    @BeforeAll
    void freeze() {
        first = steps.freeze(ActivityFilter.all());
        for (int i = 0; i < 60; i++) {
            history.publish("harbour-" + i, harbour("Harbour " + i).content());
        }
        second = steps.freeze(ActivityFilter.all());
        history.publish("harbour-of-today", harbour("Harbour of today").content());
    }

    private static Activities harbour(String title) {
        return Activities.draft()
                .title(title)
                .countries("TUV", "NRU")
                .linkedTo(ElementKey.sdg("9.c"), ElementKey.sdg("14.5"), ElementKey.wsis("C2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/snapshots",
                "/snapshots/1",
                "/snapshots/1/compare/2",
                "/snapshots/1/compare/today?sector=ITU-D",
                "/map?snapshot=1",
                "/map/compare?snapshot=1&b.snapshot=2",
                "/rings?snapshot=1",
                "/matrix?snapshot=1",
                "/activities?snapshot=2&q=harbour",
                "/activities/harbour-1?snapshot=2",
                "/countries/TUV?snapshot=2"
            })
    void pagesOfSnapshotsAreAccessibleAndFitAPhone(String address) {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            open(visit.page(), address);
            assertThat(visit.problems()).isEmpty();
            assertThat(violations(visit.page())).isEmpty();
            Browser.picture(visit.page(), "desk" + nameOf(address));
        });
        Browser.visit(baseUrl, Visitor.withPhone().speaking("ar").inTheDark(), visit -> {
            open(visit.page(), address);
            var overflow = (Number) visit.page()
                    .evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(overflow.intValue()).isLessThanOrEqualTo(0);
            assertThat(violations(visit.page())).isEmpty();
            Browser.picture(visit.page(), "phone-ar-dark" + nameOf(address));
        });
    }

    @Test
    void whatWasAddedIsListedSomeAtATimeAndLeadsToTheFrozenActivity() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            open(page, "/snapshots/%d/compare/%d".formatted(first.id(), second.id()));
            assertThat(page.locator(".page-answer")).containsText("Activities added: 60; removed: 0; changed: 0.");
            assertThat(page.getByText("50 of 60 are listed.")).isVisible();
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Show more"))
                    .click();
            assertThat(page.getByText("60 of 60 are listed.")).isVisible();
            page.getByRole(
                            AriaRole.LINK,
                            new GetByRoleOptions().setName("Harbour 7").setExact(true))
                    .click();
            assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Harbour 7")))
                    .isVisible();
            assertThat(page.url()).endsWith("?snapshot=" + second.id());
        });
    }

    @Test
    void anotherStateIsChosenAndTheAddressSaysSo() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            open(page, "/snapshots/%d".formatted(first.id()));
            page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("With today"))
                    .click();
            page.waitForURL("**/compare/today");
            waitForState(page);
            assertThat(page.locator(".page-answer")).containsText("Activities added: 61");
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Second state"))
                    .first()
                    .click();
            page.getByRole(AriaRole.OPTION)
                    .filter(new FilterOptions().setHasText(second.id() + ":"))
                    .click();
            assertThat(page.locator(".page-answer")).containsText("Activities added: 60");
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Swap the two"))
                    .click();
            assertThat(page.locator(".page-answer")).containsText("Activities added: 0; removed: 60");
            assertThat(page.url()).endsWith("/snapshots/%d/compare/%d".formatted(second.id(), first.id()));
        });
    }

    private static void open(Page page, String address) {
        assertThat(page.navigate(address).status()).isEqualTo(200);
        waitForState(page);
    }

    /** A state that nobody has looked into yet is being prepared for a while; the page loads by itself then. */
    private static void waitForState(Page page) {
        page.waitForFunction(
                "document.querySelector('main h1') && !document.querySelector('.busy-page')",
                null,
                new WaitForFunctionOptions().setTimeout(60_000));
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(v -> v.getId() + ": " + v.getNodes())
                        .toList();
    }

    private static String nameOf(String address) {
        return address.replaceAll("[^a-z0-9]+", "-");
    }
}
