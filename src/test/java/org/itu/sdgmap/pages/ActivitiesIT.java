package org.itu.sdgmap.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.itu.sdgmap._support.Browser;
import org.itu.sdgmap._support.Browser.Visitor;
import org.itu.sdgmap._support.PostgisTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** List, facets and one activity in a real browser, their figures compared with the database. */
@PostgisTest
class ActivitiesIT {

    private final JdbcClient jdbc;
    private final String baseUrl;

    ActivitiesIT(JdbcClient jdbc, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.baseUrl = "http://127.0.0.1:" + port;
    }

    @Test
    void aFacetClickShowsWhatTheDatabaseCounts() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/activities");
            page.locator(".facet-button")
                    .filter(new Locator.FilterOptions().setHasText("Sector"))
                    .click();
            var option = page.locator("vaadin-checkbox.option-row")
                    .filter(new Locator.FilterOptions().setHasText("ITU-D"))
                    .first();
            long expected = count("sector = 'ITU-D'");
            assertThat(option.textContent()).contains(String.valueOf(expected));
            option.locator("input").check();
            Browser.waitForAddress(page, ".*sector=ITU-D.*");
            page.getByText("%d activities".formatted(expected)).first().waitFor();
            Browser.picture(page, "activities-facet");

            page.goBack();
            page.getByText("%d activities".formatted(count("true"))).first().waitFor();
        });
    }

    @Test
    void searchInTheHeaderFindsWordForms() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/");
            var search = page.locator(".shell-search input");
            search.fill("satellites");
            search.press("Enter");
            Browser.waitForAddress(page, ".*/activities\\?q=satellites.*");
            long expected = count("search_text @@ websearch_to_tsquery('sdgmap_en', 'satellite')");
            assertThat(expected).isPositive();
            page.getByText("%d activities".formatted(expected)).first().waitFor();
        });
    }

    @Test
    void pagesLeadForthAndBackWithoutRepeatingAnActivity() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/activities?sort=title");
            var seen = new HashSet<String>();
            seen.addAll(titles(page));
            assertThat(seen).hasSize(20);
            page.locator("a[rel=next]").click();
            page.getByText(Pattern.compile("21–40 of \\d+")).waitFor();
            var second = titles(page);
            assertThat(second).hasSize(20).doesNotContainAnyElementsOf(seen);
            page.reload();
            page.getByText(Pattern.compile("21–40 of \\d+")).waitFor();
            page.locator("a[rel=prev]").click();
            page.getByText(Pattern.compile("1–20 of \\d+")).waitFor();
            assertThat(titles(page)).containsExactlyInAnyOrderElementsOf(seen);
        });
    }

    @Test
    void anActivityShowsWhoMappedEachLink() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/activities/ai-for-good-global-summit");
            page.locator("main h1").waitFor();
            long links = jdbc.sql("""
                            SELECT count(*) FROM published_link l JOIN published_activity p ON p.id = l.activity_id
                            WHERE p.slug = 'ai-for-good-global-summit'
                            """).query(Long.class).single();
            assertThat(page.getByText("mapped by an editor").count()).isEqualTo((int) links);
        });
    }

    private static List<String> titles(Page page) {
        page.locator(".activity-rows .row-title a").first().waitFor();
        return page.locator(".activity-rows .row-title a").allTextContents();
    }

    private long count(String condition) {
        return jdbc.sql("SELECT count(*) FROM published_activity WHERE " + condition)
                .query(Long.class)
                .single();
    }
}
