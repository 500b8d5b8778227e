package org.itu.sdgmap.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import org.itu.sdgmap._support.Browser;
import org.itu.sdgmap._support.Browser.Visitor;
import org.itu.sdgmap._support.PostgisTest;
import org.jspecify.annotations.Nullable;
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
    void aCountryIsFoundByItsNameInAnotherLanguage() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/map");
            waitForMap(page);
            var finder = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Find a country"));
            finder.fill("Замб");
            var option = page.getByRole(AriaRole.OPTION);
            option.first().waitFor();
            assertThat(option.allTextContents()).singleElement().asString().contains("Zambia");
        });
    }

    @Test
    void circlesThatCannotBePlacedAreSaidAndTriedAgain() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.route("**/points.json", route -> route.abort());
            page.navigate("/map");
            page.getByText("The circles could not be loaded.").waitFor();
            page.unroute("**/points.json");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try again"))
                    .click();
            page.waitForFunction("() => document.querySelector('sdg-map').getSymbols().length > 0");
            assertThat(page.getByText("The circles could not be loaded.").count())
                    .isZero();
        });
    }

    @Test
    void theMapIsSavedAsAPicture() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/map");
            waitForMap(page);
            Download download = page.waitForDownload(
                    () -> Browser.download(page, "Save as PNG").click());
            try (var in = Files.newInputStream(download.path())) {
                var picture = ImageIO.read(in);
                assertThat(picture.getWidth()).isGreaterThan(600);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void countsAreDrawnAsCirclesWhoseAreaIsTheValue() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/map");
            waitForMap(page);
            var symbols = symbols(page);
            long reached = jdbc.sql("""
                            SELECT count(DISTINCT pc.iso3)
                            FROM published_country pc
                            JOIN published_activity p ON p.id = pc.activity_id AND p.scope IN ('SITE', 'COUNTRY')""").query(Long.class).single();
            assertThat(symbols).hasSize((int) reached);
            var largest = symbols.getLast();
            assertThat(symbols).allSatisfy(s -> {
                double area = Math.pow(radius(s) / radius(largest), 2);
                assertThat(area).isGreaterThanOrEqualTo(value(s) / value(largest) - 1e-6);
                assertThat(radius(s)).isGreaterThanOrEqualTo(2.5);
            });
            assertThat(symbols.stream().filter(s -> s.get("iso3").equals("KEN")).map(CoverageMapIT::value))
                    .containsExactly((double) activitiesIn("KEN"));
            assertThat(page.locator("sdg-map .circles circle").count()).isGreaterThanOrEqualTo(2);
            Browser.picture(page, "map-circles");
        });
    }

    @Test
    void anotherMeasureCostsOneSmallRequestAndReloadsFromItsAddress() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/map?as=map");
            waitForMap(page);
            var answers = new CopyOnWriteArrayList<Response>();
            page.onResponse(r -> {
                if (r.url().contains("/api/") || r.url().contains("/tiles/")) {
                    answers.add(r);
                }
            });
            choose(page, "Measure", "Years since the last activity");
            Browser.waitForAddress(page, ".*measure=years.*");
            page.waitForCondition(() -> "Years since the last activity"
                    .equals(page.locator("sdg-map .legend h2").textContent().strip()));
            waitForMap(page);
            assertThat(answers).extracting(Response::url).hasSize(1).allMatch(u -> u.contains("/api/v1/coverage?"));
            assertThat(answers.getFirst().request().sizes().responseBodySize).isLessThan(12_000);
            assertThat(symbols(page)).isEmpty();
            assertThat(page.locator(".map-summary").textContent()).startsWith("Years since the last activity:");
            Browser.picture(page, "map-years");

            page.reload();
            waitForMap(page);
            assertThat(page.locator("sdg-map .legend h2").textContent().strip())
                    .isEqualTo("Years since the last activity");
        });
    }

    @Test
    void ownLimitsAreCheckedAndShownInTheLegend() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/map?shown=colours");
            waitForMap(page);
            assertThat(page.locator(".map-advice").textContent()).contains("Counts depend on the size");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Classes and colours"))
                    .click();
            choose(page, "Limits of the classes", "Own limits");
            var field = page.getByLabel("Lower limits of the classes");
            field.fill("1, 5, 3");
            field.press("Enter");
            page.getByText("3 comes after 5, but has to be greater.").waitFor();
            assertThat(new AxeBuilder(page)
                            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                            .analyze()
                            .getViolations())
                    .isEmpty();
            field.fill("1, 3, 10");
            field.press("Enter");
            Browser.waitForAddress(page, ".*breaks=1,3,10.*");
            page.waitForCondition(() -> classLimits(page).equals(List.of("1", "3", "10")));
            Browser.picture(page, "map-own-limits");
        });
    }

    @Test
    void shareAsColoursHasAsManyClassesAsAskedForInTheRampAskedFor() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/map?measure=share:SDG:TARGET&classes=3&classing=equal&ramp=plum");
            waitForMap(page);
            assertThat(classLimits(page)).hasSize(3);
            assertThat(page.locator("sdg-map .legend .classes rect").first().getAttribute("fill"))
                    .isEqualTo("#e7c8e5");
            assertThat(page.locator("sdg-map .legend h2").textContent()).contains("Share covered: SDGs: Targets");
        });
    }

    @Test
    void forcedColoursGiveEveryClassAPatternOfItsOwn() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            page.navigate("/map?shown=colours");
            waitForMap(page);
            var fills = page.locator("sdg-map .legend .classes .swatch > rect").all().stream()
                    .map(r -> r.getAttribute("fill"))
                    .toList();
            assertThat(fills).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
            assertThat(fills.subList(1, fills.size())).allMatch(f -> f.startsWith("url(#class-"));
            Browser.picture(page, "map-forced-colours");
        });
    }

    @Test
    void theSearchGoesToARegion() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/map");
            waitForMap(page);
            var finder =
                    page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Find a country or region"));
            finder.fill("Africa");
            page.keyboard().press("Enter");
            Browser.waitForAddress(page, ".*view=.*");
            assertThat(pixelFor(page, 18, 3)).as("the middle of Africa").isNotNull();
            assertThat(pixelFor(page, -100, 40)).as("North America").isNull();
        });
    }

    private static @Nullable Object pixelFor(Page page, double lon, double lat) {
        return page.evaluate("at => document.querySelector('sdg-map').pixelFor(at[0], at[1])", List.of(lon, lat));
    }

    /** Circles as the map draws them, smallest first. */
    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> symbols(Page page) {
        return (List<Map<String, Object>>)
                page.evaluate("() => document.querySelector('sdg-map').getSymbols().map(s => ({...s}))");
    }

    private static double radius(Map<String, Object> symbol) {
        return ((Number) Objects.requireNonNull(symbol.get("radiusPixels"))).doubleValue();
    }

    private static double value(Map<String, Object> symbol) {
        return ((Number) Objects.requireNonNull(symbol.get("value"))).doubleValue();
    }

    private static List<String> classLimits(Page page) {
        return page.locator("sdg-map .legend .classes li").all().stream()
                .map(li -> li.getAttribute("data-from"))
                .toList();
    }

    private static void choose(Page page, String label, String option) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .click();
        page.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
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
