package org.itu.sdgmap.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.itu.sdgmap._support.Browser;
import org.itu.sdgmap._support.Browser.Visitor;
import org.itu.sdgmap._support.PostgisTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The overview in a real browser, its figures compared with the database. */
@PostgisTest
class OverviewIT {

    private final JdbcClient jdbc;
    private final String baseUrl;

    OverviewIT(JdbcClient jdbc, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.baseUrl = "http://127.0.0.1:" + port;
    }

    @Test
    void saysWhatTheDatabaseHolds() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/");
            page.locator("sdg-map[data-ready]").waitFor();
            long all = count("SELECT count(*) FROM published_activity");
            long worldwide = count("SELECT count(*) FROM published_activity WHERE scope = 'GLOBAL'");
            long countries = count("""
                    SELECT count(DISTINCT iso3) FROM published_country
                    JOIN published_activity p ON p.id = activity_id WHERE p.scope IN ('SITE', 'COUNTRY')
                    """);
            long targets = count("""
                    SELECT count(DISTINCT element_id) FROM published_element
                    JOIN element e ON e.id = element_id WHERE e.framework_code = 'SDG' AND e.kind = 'TARGET'
                    """);
            assertThat(page.locator(".page-answer").textContent())
                    .contains("%d activities".formatted(all))
                    .contains("%d countries".formatted(countries))
                    .contains("%d worldwide".formatted(worldwide));
            assertThat(page.locator("main").textContent()).contains("%d of 169".formatted(targets));
        });
    }

    @Test
    void aSearchLeadsToTheActivities() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/");
            var search = page.locator("main input").first();
            search.fill("spectrum");
            search.press("Enter");
            Browser.waitForAddress(page, ".*/activities\\?q=spectrum.*");
        });
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
