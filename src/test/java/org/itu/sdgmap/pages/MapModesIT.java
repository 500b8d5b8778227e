package org.itu.sdgmap.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itu.sdgmap._support.Browser;
import org.itu.sdgmap._support.Browser.Visitor;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.CoverageGaps;
import org.itu.sdgmap.analysis.CoverageGroups;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.analysis.GapReport.RegionalWork;
import org.itu.sdgmap.analysis.GroupedCoverage.Grouping;
import org.itu.sdgmap.common.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Questions of a delegate, answered by what the page says. */
@PostgisTest
class MapModesIT {

    private final CoverageGaps gaps;
    private final CoverageGroups groups;
    private final FilterParameters filters;
    private final String baseUrl;

    MapModesIT(CoverageGaps gaps, CoverageGroups groups, FilterParameters filters, @LocalServerPort int port) {
        this.gaps = gaps;
        this.groups = groups;
        this.filters = filters;
        this.baseUrl = "http://127.0.0.1:" + port;
    }

    @Test
    void whereIsItuAbsentAmongSidsForGoal13() {
        var expected = gaps.getGaps(
                        filters.parse(Map.of("sdg", List.of("13"), "group", List.of("SIDS"))),
                        RegionalWork.NOT_COUNTED,
                        Language.EN)
                .totals();
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/map");
            page.locator(".map-modes a[href^='/map/gaps']").click();
            Browser.waitForAddress(page, ".*/map/gaps");
            choose(page, "Which countries of", "Small island developing States");
            Browser.waitForAddress(page, ".*/map/gaps\\?group=SIDS");
            var element = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("have no activity on"));
            element.fill("SDG 13");
            page.locator("vaadin-combo-box-item").first().click();
            Browser.waitForAddress(page, ".*/map/gaps\\?sdg=13&group=SIDS");
            var answer = page.locator(".page-answer");
            assertThat(answer.textContent())
                    .contains("%d of %d Member States".formatted(expected.gaps(), expected.asked()))
                    .contains("Small island developing States")
                    .contains("SDG 13");
            assertThat(page.locator(".gap-list li a").count()).isEqualTo(expected.gaps());
            page.locator("sdg-map[data-ready]").waitFor();
            Browser.picture(page, "gaps-sids-13");
            assertThat(visit.problems()).isEmpty();
        });
    }

    @Test
    void whatReachesCountriesOnlyThroughRegionalWork() {
        var expected = gaps.getGaps(ActivityFilter.all().withGroups(Set.of("LDC")), RegionalWork.COUNTED, Language.EN)
                .totals();
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/map/gaps?group=LDC");
            choose(page, "and work for whole regions?", "is counted");
            Browser.waitForAddress(page, ".*/map/gaps\\?group=LDC&regionwork=counted");
            assertThat(page.locator(".page-answer").textContent())
                    .contains("work for their whole region alone reaches %d more".formatted(expected.onlyRegional()));
            assertThat(visit.problems()).isEmpty();
        });
    }

    @Test
    void whichRegionsGainedMostBetweenTwoPeriods() {
        var a = groups.getGroups(ActivityFilter.all().withYears(2020, 2021), Grouping.ITU_REGION, Language.EN);
        var b = groups.getGroups(ActivityFilter.all().withYears(2023, 2024), Grouping.ITU_REGION, Language.EN);
        long most = 0;
        for (int i = 0; i < a.groups().size(); i++) {
            most = Math.max(
                    most, b.groups().get(i).activities() - a.groups().get(i).activities());
        }
        long gained = most;
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/map/compare?from=2020&to=2021&b.from=2023&b.to=2024");
            page.locator("sdg-map[data-ready]").nth(2).waitFor();
            var first = page.locator(".mode-tables tbody").first().locator("tr").first();
            assertThat(first.locator("td").nth(2).textContent()).isEqualTo("+" + gained);
            assertThat(page.locator(".page-answer").textContent())
                    .contains(first.locator("th").textContent() + " +" + gained);
            Browser.picture(page, "compare-periods");
            assertThat(visit.problems()).isEmpty();
        });
    }

    @Test
    void mapsSideBySideMoveTogether() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/map/compare");
            Browser.waitForAddress(page, ".*/map/compare\\?.*b\\.from=.*");
            page.locator("sdg-map[data-ready]").nth(2).waitFor();
            var maps = page.locator("sdg-map");
            var before = width(maps.nth(1));
            maps.nth(0)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Zoom in"))
                    .click();
            page.waitForCondition(() -> width(maps.nth(0)) > before * 1.5);
            page.waitForCondition(() -> Math.abs(width(maps.nth(1)) - width(maps.nth(0))) < 1);
            assertThat(visit.problems()).isEmpty();
        });
    }

    @Test
    void yearsAreSteppedThroughWithoutMotionWhereThatIsAskedFor() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            page.navigate("/map/years?year=2020");
            page.locator("sdg-map[data-ready]").waitFor();
            var player = page.locator("sdg-years");
            assertThat(player.locator(".play").count()).isZero();
            player.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Next year"))
                    .click();
            Browser.waitForAddress(page, ".*/map/years\\?year=2021");
            assertThat(page.locator(".page-answer").textContent()).contains("In 2021:");
            assertThat(page.locator("sdg-map").evaluate("map => map.year")).isEqualTo(2021);
            assertThat(visit.problems()).isEmpty();
        });
    }

    @Test
    void aGroupLeadsToItsPage() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/map/groups?by=un_commission&sector=ITU-D");
            page.locator("sdg-map[data-ready]").waitFor();
            page.locator(".mode-section a[href='/regions/ECA?sector=ITU-D']").click();
            Browser.waitForAddress(page, ".*/regions/ECA\\?sector=ITU-D");
            assertThat(visit.problems()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"map/gaps?group=LDC", "map/compare", "map/years", "map/groups?by=sids"})
    void modesAreFreeOfBarriersOnAPhoneInArabic(String path) {
        Browser.visit(baseUrl, Visitor.withPhone().speaking("ar"), visit -> {
            var page = visit.page();
            page.navigate("/" + path);
            page.locator("sdg-map[data-ready]").first().waitFor();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            assertThat(new AxeBuilder(page)
                            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                            .analyze()
                            .getViolations())
                    .isEmpty();
            Browser.picture(page, "mode-" + path.replaceAll("[^a-z]", "-") + "-phone-ar");
        });
    }

    /** Pixels between two points on the equator. */
    private static double width(Locator map) {
        return ((Number) map.evaluate("map => { const a = map.pixelFor(0, 0), b = map.pixelFor(10, 0);"
                        + " return a && b ? b.x - a.x : -1; }"))
                .doubleValue();
    }

    private static void choose(Page page, String label, String option) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label))
                .click();
        page.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
    }
}
