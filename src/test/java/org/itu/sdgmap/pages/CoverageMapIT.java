package org.itu.sdgmap.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import org.itu.sdgmap._support.Browser;
import org.itu.sdgmap._support.Browser.Visitor;
import org.itu.sdgmap._support.PostgisTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The map in a real browser, its figures compared with the database. */
@PostgisTest
class CoverageMapIT {

    private static final long FIRST_VIEW_BYTES = 700_000;

    private final JdbcClient jdbc;
    private final String baseUrl;

    CoverageMapIT(JdbcClient jdbc, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.baseUrl = "http://127.0.0.1:" + port;
    }

    @Test
    void aClickOnACountryOpensItsPanelWithTheFiguresOfTheDatabase() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/map?sites=off");
            waitForMap(page);
            clickCountry(page, "KEN");
            page.locator("aside.side-panel h2").waitFor();
            assertThat(page.locator("aside.side-panel h2").textContent()).isEqualTo("Kenya");
            assertThat(page.locator("aside.side-panel").textContent())
                    .contains("%d activities".formatted(activitiesIn("KEN")));
            Browser.waitForAddress(page, ".*selected=KEN.*");
            Browser.picture(page, "map-panel");

            page.keyboard().press("Escape");
            page.locator("aside.side-panel")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            assertThat(Browser.address(page)).doesNotContain("selected");
        });
    }

    @Test
    void aReloadedAddressShowsTheSamePanel() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            visit.page().navigate("/map?sector=ITU-D&selected=ZMB");
            visit.page().locator("aside.side-panel h2").waitFor();
            assertThat(visit.page().locator("aside.side-panel h2").textContent())
                    .isEqualTo("Zambia");
        });
    }

    @Test
    void theFirstViewStaysSmall() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            var answers = new CopyOnWriteArrayList<Response>();
            page.onResponse(answers::add);
            page.navigate("/map");
            waitForMap(page);
            long bytes = answers.stream()
                    .mapToLong(r -> r.request().sizes().responseBodySize)
                    .sum();
            System.out.printf("First view of /map: %d requests, %d kB compressed%n", answers.size(), bytes / 1000);
            assertThat(bytes).isPositive().isLessThan(FIRST_VIEW_BYTES);
        });
    }

    @Test
    void aChangeOfFilterFetchesValuesAndNoTiles() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/map?sites=off");
            waitForMap(page);
            var asked = new CopyOnWriteArrayList<String>();
            page.onRequest(r -> asked.add(r.url()));
            chooseFirstSector(page);
            Browser.waitForAddress(page, ".*sector=.*");
            page.waitForCondition(() -> asked.stream().anyMatch(u -> u.contains("/api/v1/coverage")));
            waitForMap(page);
            assertThat(asked).noneMatch(u -> u.contains("/tiles/basemap/"));
        });
    }

    @Test
    void theTableHasARowForEveryCountryThatTheDatabaseCounts() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/map?as=table");
            page.locator("main h1").waitFor();
            var kenya = page.getByRole(AriaRole.ROW)
                    .filter(new Locator.FilterOptions().setHasText("Kenya"))
                    .first();
            assertThat(kenya.textContent()).contains(String.valueOf(activitiesIn("KEN")));
        });
    }

    @Test
    void everyCountryIsReachedByKeyboard() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/map");
            waitForMap(page);
            var finder = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Find a country"));
            finder.fill("Tuv");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.locator("aside.side-panel h2").waitFor();
            assertThat(page.locator("aside.side-panel h2").textContent()).isEqualTo("Tuvalu");
        });
    }

    @Test
    void theMapIsSavedAsAPicture() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/map");
            waitForMap(page);
            Download download =
                    page.waitForDownload(() -> page.getByText("Save as PNG").click());
            try (var in = Files.newInputStream(download.path())) {
                var picture = ImageIO.read(in);
                assertThat(picture.getWidth()).isGreaterThan(600);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void waitForMap(Page page) {
        page.locator("sdg-map[data-ready]").first().waitFor();
    }

    private static void clickCountry(Page page, String iso3) {
        @SuppressWarnings("unchecked")
        var pixel = (Map<String, Number>)
                page.evaluate("iso3 => document.querySelector('sdg-map').pixelForCountry(iso3)", iso3);
        page.mouse().click(pixel.get("x").doubleValue(), pixel.get("y").doubleValue());
    }

    private static void chooseFirstSector(Page page) {
        page.locator(".facet-button")
                .filter(new Locator.FilterOptions().setHasText("Sector"))
                .click();
        page.locator("vaadin-checkbox.option-row").first().locator("input").check();
    }

    private long activitiesIn(String iso3) {
        return jdbc.sql("""
                SELECT count(DISTINCT a.id)
                FROM activity a
                JOIN activity_version v ON v.activity_id = a.id AND v.version = a.published_version
                WHERE v.content ->> 'scope' IN ('SITE', 'COUNTRY') AND v.content -> 'countries' @> to_jsonb(CAST(:iso3 AS text))
                """).param("iso3", iso3).query(Long.class).single();
    }
}
