package org.itu.sdgmap.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.itu.sdgmap._support.Browser;
import org.itu.sdgmap._support.Browser.Visitor;
import org.itu.sdgmap._support.PostgisTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xml.sax.SAXException;

/** The rings in a real browser, their figures compared with the database. */
@PostgisTest
class RingsIT {

    private final JdbcClient jdbc;
    private final String baseUrl;

    RingsIT(JdbcClient jdbc, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.baseUrl = "http://127.0.0.1:" + port;
    }

    @Test
    void everyTileCarriesTheCountOfTheDatabase() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/rings");
            for (int goal = 1; goal <= 17; goal++) {
                var tile = tile(page, goal);
                tile.waitFor();
                assertThat(tile.getAttribute("aria-label")).contains(" %d activit".formatted(activitiesOfGoal(goal)));
            }
        });
    }

    @Test
    void aClickOnATileOpensTheGoal() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/rings");
            tile(page, 4).click();
            page.locator("aside.side-panel h2").waitFor();
            assertThat(page.locator("aside.side-panel h2").textContent()).isEqualTo("Goal 4: Quality education");
            assertThat(page.locator("aside.side-panel").textContent())
                    .contains("%d activities".formatted(activitiesOfGoal(4)));
            Browser.waitForAddress(page, ".*selected=SDG4.*");
            Browser.picture(page, "rings-panel");
        });
    }

    @Test
    void tilesAreReachedAndOpenedByKeyboard() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/rings");
            tile(page, 9).focus();
            page.keyboard().press("ArrowRight");
            page.keyboard().press("Enter");
            page.locator("aside.side-panel h2").waitFor();
            assertThat(page.locator("aside.side-panel h2").textContent()).startsWith("Goal 17");
        });
    }

    @Test
    void theFigureIsSavedAsSvgAndPng() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/rings?sector=ITU-D");
            tile(page, 9).waitFor();
            var svg = page.waitForDownload(
                    () -> Browser.download(page, "Save as SVG").click());
            var png = page.waitForDownload(
                    () -> Browser.download(page, "Save as PNG").click());
            try (var in = Files.newInputStream(svg.path());
                    var picture = Files.newInputStream(png.path())) {
                var document = DocumentBuilderFactory.newDefaultNSInstance()
                        .newDocumentBuilder()
                        .parse(in);
                assertThat(document.getDocumentElement().getLocalName()).isEqualTo("svg");
                assertThat(document.getDocumentElement().getTextContent()).contains("ITU-D");
                assertThat(ImageIO.read(picture).getWidth()).isGreaterThan(900);
            } catch (IOException | SAXException | ParserConfigurationException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void overlaidFigureHasAGhostForEachDisagreementOfTheInterface() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/rings");
            tile(page, 9).waitFor();
            var expected = disagreements(page, "");
            assertThat(expected).isNotEmpty();
            assertThat(ghosts(page)).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(page.locator(".ring-disagreements li").count()).isEqualTo(expected.size());
            assertThat(page.locator("sdg-rings .rule").textContent()).contains("15%", "6%", "2%", "not ITU’s");
            Browser.picture(page, "rings-overlaid");
        });
    }

    @Test
    void oneSectorAndTheEditionBeforeChangeTheRings() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/rings");
            tile(page, 9).waitFor();
            var all = ghosts(page);
            page.navigate("/rings?sector=ITU-D");
            tile(page, 9).waitFor();
            assertThat(ghosts(page))
                    .containsExactlyInAnyOrderElementsOf(disagreements(page, "?sector=ITU-D"))
                    .isNotEqualTo(all);
            press(page, "2020–2023");
            Browser.waitForAddress(page, ".*edition=2020-2023.*");
            page.locator("sdg-rings [role=group][aria-label='Strong impact']").waitFor();
            assertThat(ghosts(page))
                    .containsExactlyInAnyOrderElementsOf(disagreements(page, "?sector=ITU-D&edition=2020-2023"));
            page.reload();
            page.locator("sdg-rings [role=group][aria-label='Strong impact']").waitFor();
            assertThat(page.locator(".ring-disagreements").textContent()).contains("(ring 2)");
        });
    }

    @Test
    void sideBySideShowsBothFiguresAndSurvivesReload() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/rings");
            tile(page, 9).waitFor();
            press(page, "Side by side");
            Browser.waitForAddress(page, ".*compare=side.*");
            assertBothFigures(page);
            page.reload();
            assertBothFigures(page);
            page.locator("sdg-rings svg[aria-label='Computed from the activities'] [data-code='SDG9']")
                    .focus();
            page.keyboard().press("ArrowRight");
            page.keyboard().press("Enter");
            Browser.waitForAddress(page, ".*selected=SDG17.*");
            assertThat(visit.problems()).isEmpty();
            Browser.picture(page, "rings-side");
        });
    }

    @Test
    void aPhoneStacksTheTwoFigures() {
        Browser.visit(baseUrl, Visitor.withPhone(), visit -> {
            var page = visit.page();
            page.navigate("/rings?compare=side");
            assertBothFigures(page);
            var figures = page.locator("sdg-rings .figure");
            var first = figures.nth(0).boundingBox();
            var second = figures.nth(1).boundingBox();
            assertThat(second.y).isGreaterThanOrEqualTo(first.y + first.height);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
            Browser.picture(page, "rings-side-phone");
        });
    }

    @Test
    void linesStandByRoleAndOpenByKeyboard() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/rings");
            tile(page, 9).waitFor();
            press(page, "Action Lines");
            Browser.waitForAddress(page, ".*figure=lines.*");
            var line = page.locator("sdg-rings .tile[data-code='C2']");
            line.waitFor();
            assertThat(page.locator("sdg-rings .tile").count()).isEqualTo(18);
            var counted = (Number) page.evaluate("""
                    fetch('/api/v1/rings/lines').then(r => r.json())
                        .then(d => d.rings[0].lines.find(l => l.line.key.code === 'C2').activities)""");
            assertThat(line.getAttribute("aria-label")).contains(": %d activities".formatted(counted.intValue()));
            line.focus();
            page.keyboard().press("Enter");
            page.locator("aside.side-panel h2").waitFor();
            assertThat(page.locator("aside.side-panel h2").textContent()).startsWith("Action Line C2: ");
            assertThat(page.locator("aside.side-panel a[href='/frameworks/WSIS/C2']")
                            .count())
                    .isEqualTo(1);
            Browser.waitForAddress(page, ".*selected=C2.*");
            Browser.picture(page, "rings-line-panel");
        });
    }

    @Test
    void yearsOfThePlanAreCountedOnlyWhenAsked() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/rings");
            tile(page, 9).waitFor();
            assertThat(page.locator(".plan-period").textContent()).contains("activities of all years");
            press(page, "Count only the years of this plan");
            Browser.waitForAddress(page, ".*from=2024&to=2027.*");
            page.getByText("the years of this plan, 2024 to 2027").waitFor();
        });
    }

    @Test
    void savedFileCarriesRuleAndThresholds() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/rings?compare=side");
            assertBothFigures(page);
            var svg = page.waitForDownload(
                    () -> Browser.download(page, "Save as SVG").click());
            assertThat(svg.suggestedFilename()).isEqualTo("itu-sdg-rings-2024-2027-side.svg");
            try {
                assertThat(Files.readString(svg.path()))
                        .contains(
                                "main key focus from 15%", "Computed from the activities", "Declared: Strategic Plan");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void assertBothFigures(Page page) {
        page.locator("sdg-rings svg[aria-label='Computed from the activities'] [data-code='SDG9']")
                .waitFor();
        assertThat(page.locator("sdg-rings .tile").count()).isEqualTo(34);
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    @SuppressWarnings("unchecked")
    private static List<String> ghosts(Page page) {
        return (List<String>) page.locator("sdg-rings [data-ghost]").evaluateAll("g => g.map(e => e.dataset.ghost)");
    }

    /** Codes of the Goals whose computed ring is not the one they stand in, by the interface for programs. */
    @SuppressWarnings("unchecked")
    private static List<String> disagreements(Page page, String query) {
        return (List<String>) page.evaluate("""
                query => fetch('/api/v1/rings' + query).then(r => r.json()).then(d => d.rings.flatMap(
                    (ring, index) => ring.goals.filter(g => g.computedRing !== index).map(g => g.goal.element.key.code)))""", query);
    }

    private static Locator tile(Page page, int goal) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Goal %d, .*".formatted(goal))));
    }

    private long activitiesOfGoal(int goal) {
        return jdbc.sql("""
                SELECT count(DISTINCT a.id)
                FROM activity a
                JOIN activity_version v ON v.activity_id = a.id AND v.version = a.published_version
                CROSS JOIN jsonb_array_elements(v.content -> 'links') AS l(link)
                WHERE link -> 'element' ->> 'framework' = 'SDG'
                  AND (link -> 'element' ->> 'code' = 'SDG' || :goal
                       OR link -> 'element' ->> 'code' LIKE :goal || '.%')
                """)
                .param("goal", String.valueOf(goal))
                .query(Long.class)
                .single();
    }
}
