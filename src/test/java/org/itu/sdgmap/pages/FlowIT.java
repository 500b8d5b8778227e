package org.itu.sdgmap.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.itu.sdgmap._support.Browser;
import org.itu.sdgmap._support.Browser.Visitor;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivityFilter.ElementMatch;
import org.itu.sdgmap.analysis.ActivitySearch;
import org.itu.sdgmap.analysis.Flow;
import org.itu.sdgmap.analysis.FlowService;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.ElementKey;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Flow, trend and bars in a real browser, their numbers compared with the service's. */
@PostgisTest
class FlowIT {

    private final FlowService flows;
    private final ActivitySearch search;
    private final String baseUrl;

    FlowIT(FlowService flows, ActivitySearch search, @LocalServerPort int port) {
        this.flows = flows;
        this.search = search;
        this.baseUrl = "http://127.0.0.1:" + port;
    }

    private static Locator asTable(Page page, String element) {
        var chart = page.locator(element).first();
        chart.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Show as table"))
                .click();
        return chart;
    }

    @Test
    void theTableOfTheFlowHoldsTheBandsOfTheService() {
        var flow = flows.getFlow(ActivityFilter.all().withSectors(List.of(Sector.ITU_D)), "SP2024", Language.EN);
        assertThat(flow.bands()).isNotEmpty();
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/flow?sector=ITU-D");
            page.locator("sdg-sankey svg").first().waitFor();
            Browser.picture(page, "flow");
            var tables = asTable(page, "sdg-sankey");
            tables.locator("table").first().waitFor();
            var text = String.join(" ", tables.locator("table").allTextContents());
            for (var node : flow.nodes()) {
                if (node.element() != null) {
                    assertThat(text).contains(node.element().title().in(Language.EN));
                }
            }
            assertThat(visit.problems()).isEmpty();
        });
    }

    @Test
    void aBarLeadsToTheListWithItsNumber() {
        var education = flows.getFlow(ActivityFilter.all(), "SP2024", Language.EN).nodes().stream()
                .filter(n -> n.element() != null && n.element().key().equals(ElementKey.sdg("SDG4")))
                .mapToLong(Flow.Node::activities)
                .sum();
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/flow");
            var bars = page.locator("sdg-bars").nth(1);
            bars.locator("svg").first().waitFor();
            var bar = bars.getByRole(
                    AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("Quality education")));
            bar.first().focus();
            page.keyboard().press("Enter");
            Browser.waitForAddress(page, ".*/activities\\?sdg=4.*");
            page.locator(".filter-results").waitFor();
            assertThat(page.locator(".filter-results").textContent()).startsWith(education + " ");
        });
    }

    @Test
    void choicesAreKeptInTheAddress() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/flow");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("By Sector"))
                    .click();
            Browser.waitForAddress(page, ".*series=sectors.*");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("By weight"))
                    .click();
            Browser.waitForAddress(page, ".*counting=FRACTIONAL.*series=sectors.*");
            page.reload();
            var pressed = page.locator("[aria-pressed=true]");
            pressed.first().waitFor();
            assertThat(pressed.allTextContents()).contains("By weight", "By Sector");
            page.locator("sdg-trend svg").first().waitFor();
        });
    }

    @Test
    void ofSeveralLinesAllCanBeAskedFor() {
        var both = ActivityFilter.all().withElements(List.of(ElementKey.wsis("C2"), ElementKey.wsis("C5")));
        long expected = search.count(both.withElementMatch(ElementMatch.ALL), Language.EN);
        assertThat(expected).isPositive().isLessThan(search.count(both, Language.EN));
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/activities?line=C2,C5");
            page.locator(".filter-choices")
                    .getByText(Pattern.compile("^Action Line"))
                    .first()
                    .click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("all of them"))
                    .first()
                    .click();
            Browser.waitForAddress(page, ".*match=ALL.*");
            page.locator(".chip", new Page.LocatorOptions().setHasText("all of them"))
                    .waitFor();
            assertThat(page.locator(".filter-results").textContent()).startsWith(expected + " ");
        });
    }

    @Test
    void aPlanThatIsNoneIsRefusedWithWhatIsExpected() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            var answer = page.navigate("/flow?plan=SP1999");
            assertThat(answer.status()).isEqualTo(400);
            page.locator("h1").waitFor();
            assertThat(page.locator("body").textContent()).contains("SP1999");
        });
    }

    @Test
    void anEmptySelectionSaysSo() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/flow?q=nosuchwordatall");
            page.getByText(Pattern.compile("No activity is in the selection"))
                    .first()
                    .waitFor();
            assertThat(page.locator("sdg-sankey svg").count()).isZero();
        });
    }
}
