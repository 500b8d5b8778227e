package org.itu.sdgmap.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.itu.sdgmap._support.Browser;
import org.itu.sdgmap._support.Browser.Visitor;
import org.itu.sdgmap._support.PostgisTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Countries and regions in a real browser. */
@PostgisTest
class CountriesIT {

    private final JdbcClient jdbc;
    private final String baseUrl;

    CountriesIT(JdbcClient jdbc, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.baseUrl = "http://127.0.0.1:" + port;
    }

    @Test
    void fromTheListToACountryToWhatReachesItThroughItsRegion() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/countries");
            page.getByLabel("Find a country").fill("niger");
            page.locator(".place-rows li").nth(1).waitFor();
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Niger").setExact(true))
                    .click();
            Browser.waitForAddress(page, ".*/countries/NER");
            page.locator("sdg-rings").waitFor();
            page.locator("sdg-map").waitFor();
            assertThat(page.locator(".regional").textContent())
                    .contains("regional")
                    .contains(jdbc.sql("""
                            SELECT p.title FROM published_activity p JOIN published_region r ON r.activity_id = p.id
                            WHERE r.group_code = 'AFRICA' ORDER BY p.id LIMIT 1""").query(String.class).single());
            Browser.picture(page, "country-niger");
            page.locator(".place-figures a[href*='regional=NER']").click();
            Browser.waitForAddress(page, ".*/activities\\?regional=NER&scope=REGION.*");
            page.locator(".activity-row").first().waitFor();
            long regional = jdbc.sql("""
                            SELECT count(*) FROM published_activity p WHERE p.scope = 'REGION'
                              AND (p.id IN (SELECT activity_id FROM published_region WHERE group_code = 'AFRICA')
                                   OR p.id IN (SELECT activity_id FROM published_country WHERE iso3 = 'NER'))""").query(Long.class).single();
            assertThat(page.locator(".activity-row").count()).isEqualTo((int) regional);
            assertThat(visit.problems()).isEmpty();
        });
    }

    @Test
    void lowerCaseLeadsToTheAddressOfTheCountry() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            assertThat(visit.page().navigate("/countries/fji?from=2018").status())
                    .isEqualTo(200);
            Browser.waitForAddress(visit.page(), ".*/countries/FJI\\?from=2018");
        });
    }

    @Test
    void anUnknownCodeIsAnsweredByWhatMayBeMeant() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            assertThat(visit.page().navigate("/countries/NEX").status()).isEqualTo(404);
            var meant = visit.page().locator(".suggestions a[href='/countries/NER']");
            meant.waitFor();
            assertThat(meant.textContent()).isEqualTo("Niger");
            meant.click();
            Browser.waitForAddress(visit.page(), ".*/countries/NER");
        });
    }

    @Test
    void theCountriesOfARegionSortByEachColumn() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/regions/AFRICA");
            var first = page.locator(".region-countries tbody th a").first();
            first.waitFor();
            var most = first.textContent();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Country or area"))
                    .click();
            page.locator(".region-countries th[aria-sort='ascending']").waitFor();
            assertThat(page.locator(".region-countries tbody th a").first().textContent())
                    .isEqualTo("Angola")
                    .isNotEqualTo(most);
            Browser.picture(page, "region-africa");
        });
    }

    @Test
    void thePanelOfTheMapOpensTheProfileUnderTheSameFilter() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/map?sector=ITU-D&group=LDC&selected=RWA");
            page.locator("aside.side-panel a.open-profile").click();
            Browser.waitForAddress(page, ".*/countries/RWA\\?sector=ITU-D$");
            page.locator(".place-figures").waitFor();
            assertThat(page.locator("main h1").textContent()).isEqualTo("Rwanda");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "countries/RWA, en",
        "countries/CHE, fr",
        "countries/NRU, ru",
        "regions/AFRICA, ar",
        "regions/ECLAC, es",
        "regions/M49_ASIA, zh"
    })
    void theBriefIsOneFileThatPrintsOnTwoPages(String place, String language) {
        Browser.visit(baseUrl, Visitor.atDesk().speaking(language), visit -> {
            var page = visit.page();
            page.navigate("/" + place);
            Browser.download(page, "").waitFor();
            var link = page.locator("a[href*='brief.html']");
            link.waitFor();
            var file = page.waitForDownload(link::click);
            assertThat(file.suggestedFilename()).endsWith(".html");
            // A browser takes a file for a page by its name.
            var saved = Path.of("target", "briefs", file.suggestedFilename());
            file.saveAs(saved);
            page.navigate(saved.toUri().toString());
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(page.locator("script, link, img").count()).isZero();
            var pdf =
                    new String(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);
            assertThat(Pattern.compile("/Type\\s*/Page\\b")
                            .matcher(pdf)
                            .results()
                            .count())
                    .isBetween(1L, 2L);
            assertThat(new AxeBuilder(page)
                            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                            .analyze()
                            .getViolations())
                    .isEmpty();
            Browser.picture(page, "brief-" + place.replaceAll("[^A-Za-z0-9]", "-") + "-" + language);
        });
    }
}
