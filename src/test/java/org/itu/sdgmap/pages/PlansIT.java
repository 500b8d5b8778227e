package org.itu.sdgmap.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.itu.sdgmap._support.Browser;
import org.itu.sdgmap._support.Browser.Visitor;
import org.itu.sdgmap._support.PostgisTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The strategic plans side by side in a real browser. */
@PostgisTest
class PlansIT {

    private final JdbcClient jdbc;
    private final String baseUrl;

    PlansIT(JdbcClient jdbc, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.baseUrl = "http://127.0.0.1:" + port;
    }

    @Test
    void atFullDepthEveryLinkHasALineThatTouchesItsCards() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/frameworks/plans?depth=all");
            waitForLines(page);
            assertThat(page.locator("sdg-plans .lines > g").count()).isEqualTo((int) linksBetweenPlans());
            assertThat(distanceOfLineFromCards(page, "SP2020:2.8", "SP2024:2.2"))
                    .isLessThan(8);
            assertThat(visit.problems()).isEmpty();
            Browser.picture(page, "plans-all");
        });
    }

    @Test
    void linesFollowTheCardsWhenTheWindowChanges() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/frameworks/plans");
            waitForLines(page);
            var before = lineBetween(page, "SP2020:2.8", "SP2024:2.2").getAttribute("d");
            page.setViewportSize(1100, 900);
            page.waitForFunction("""
                    before => document.querySelector('sdg-plans').shadowRoot
                      .querySelector('[data-link="SP2020:2.8 SP2024:2.2"] .line').getAttribute('d') !== before""", before);
            assertThat(distanceOfLineFromCards(page, "SP2020:2.8", "SP2024:2.2"))
                    .isLessThan(8);
        });
    }

    @Test
    void aClickOpensTheElementAndMarksItsChain() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/frameworks/plans");
            card(page, "SP2020:2.8").click();
            page.locator("aside.side-panel h2").waitFor();
            assertThat(page.locator("aside.side-panel").textContent())
                    .contains("lives on in Connect 2030 (2024-2027) as 2.2")
                    .contains("gender gap joined by age and place");
            assertThat(page.locator("sdg-plans .card.kin").evaluateAll("cards => cards.map(c => c.dataset.id)"))
                    .asString()
                    .isEqualTo("[SP2016:2.5.A, SP2020:2.8, SP2024:2.2]");
            Browser.waitForAddress(page, ".*selected=SP2020:2.8.*");
            Browser.picture(page, "plans-panel");

            page.keyboard().press("Escape");
            Browser.waitForAddress(page, ".*/frameworks/plans");
            assertThat(card(page, "SP2020:2.8").getAttribute("aria-pressed")).isEqualTo("false");
        });
    }

    @Test
    void theAddressCarriesElementDepthAndForm() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/frameworks/plans?selected=SP2020:R.2&as=table");
            page.locator("aside.side-panel h2").waitFor();
            assertThat(page.locator("aside.side-panel h2").textContent()).startsWith("R.2");
            page.locator("sdg-plans table").waitFor();
            var rows = page.locator("sdg-plans tbody tr");
            assertThat(rows.count()).isGreaterThanOrEqualTo((int) linksBetweenPlans());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("What became of it"))
                    .click();
            page.locator("sdg-plans th[aria-sort='ascending']").waitFor();
            assertThat(rows.first().textContent()).contains("Continued by");
        });
    }

    @Test
    void elementsAreReachedAndOpenedByKeyboard() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/frameworks/plans");
            waitForLines(page);
            card(page, "SP2016:2.5.A").focus();
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowRight");
            page.keyboard().press("Enter");
            page.locator("aside.side-panel h2").waitFor();
            assertThat(page.locator("aside.side-panel h2").textContent()).startsWith("2.2 Close every digital divide");
            page.keyboard().press("Escape");
            page.waitForFunction(
                    "document.querySelector('sdg-plans').shadowRoot.activeElement?.dataset.id" + " === 'SP2024:2.2'");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.querySelector('sdg-plans').shadowRoot.activeElement.dataset.id"))
                    .isEqualTo("SP2024:2.3");
        });
    }

    @Test
    void onAPhoneTheLinksStandInWordsBelowEachElement() {
        Browser.visit(baseUrl, Visitor.withPhone(), visit -> {
            var page = visit.page();
            page.navigate("/frameworks/plans");
            card(page, "SP2020:2.8").waitFor();
            assertThat(page.locator("sdg-plans .lines").isVisible()).isFalse();
            var onwards = page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(Pattern.compile("2\\.2 Close every digital divide.*")))
                    .first();
            onwards.scrollIntoViewIfNeeded();
            Browser.picture(page, "plans-phone");
            onwards.click();
            page.locator("aside.side-panel h2").waitFor();
            assertThat(page.locator("aside.side-panel h2").textContent()).startsWith("2.2");
            assertThat(page.locator("aside.side-panel").boundingBox().width).isEqualTo(360);
            assertThat(card(page, "SP2024:2.2").boundingBox().width).isGreaterThan(280);
            Browser.picture(page, "plans-phone-panel");
        });
    }

    @Test
    void inArabicTheOldestPlanStandsOnTheRight() {
        Browser.visit(baseUrl, Visitor.atDesk().speaking("ar").inTheDark(), visit -> {
            var page = visit.page();
            page.navigate("/frameworks/plans?selected=SP2020:2.8");
            waitForLines(page);
            assertThat(card(page, "SP2016:1").boundingBox().x)
                    .isGreaterThan(card(page, "SP2020:1").boundingBox().x);
            assertThat(distanceOfLineFromCards(page, "SP2020:2.8", "SP2024:2.2"))
                    .isLessThan(8);
            assertThat(visit.problems()).isEmpty();
            Browser.picture(page, "plans-ar-dark");
        });
    }

    @Test
    void theCrosswalkIsSavedAsCsv() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/frameworks/plans");
            var file = page.waitForDownload(
                    () -> page.getByText("Download crosswalk as CSV").click());
            assertThat(file.suggestedFilename()).isEqualTo("itu-strategic-plans-crosswalk.csv");
            try (var csv = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file.path())) {
                assertThat(csv.stream().filter(r -> r.getField("to_code").length() > 0))
                        .hasSize((int) linksBetweenPlans());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Locator card(Page page, String id) {
        return page.locator("sdg-plans .card[data-id='" + id + "']");
    }

    private static Locator lineBetween(Page page, String from, String to) {
        return page.locator("sdg-plans [data-link='%s %s'] .line".formatted(from, to));
    }

    private static void waitForLines(Page page) {
        page.locator("sdg-plans .lines > g")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    /** How far the two ends of a line are from the two cards at most, in pixels. */
    private static double distanceOfLineFromCards(Page page, String from, String to) {
        return ((Number) page.evaluate("""
                        ([from, to]) => {
                          const root = document.querySelector('sdg-plans').shadowRoot;
                          const line = root.querySelector(`[data-link="${from} ${to}"] .line`);
                          const place = line.ownerSVGElement.getBoundingClientRect();
                          const away = (point, id) => {
                            const box = root.querySelector(`.card[data-id="${id}"]`).getBoundingClientRect();
                            const x = point.x + place.x, y = point.y + place.y;
                            return Math.hypot(Math.max(box.left - x, 0, x - box.right),
                              Math.max(box.top - y, 0, y - box.bottom));
                          };
                          return Math.max(away(line.getPointAtLength(0), from),
                            away(line.getPointAtLength(line.getTotalLength()), to));
                        }""", List.of(from, to))).doubleValue();
    }

    private long linksBetweenPlans() {
        return jdbc.sql("""
                SELECT count(*)
                FROM crosswalk c
                JOIN element a ON a.id = c.from_element_id
                JOIN element b ON b.id = c.to_element_id
                WHERE a.framework_code LIKE 'SP%' AND b.framework_code LIKE 'SP%' AND c.relation <> 'CONTRIBUTES_TO'
                """).query(Long.class).single();
    }
}
