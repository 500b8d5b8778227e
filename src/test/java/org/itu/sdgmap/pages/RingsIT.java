package org.itu.sdgmap.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
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
            var svg = page.waitForDownload(() -> page.getByText("Save as SVG").click());
            var png = page.waitForDownload(() -> page.getByText("Save as PNG").click());
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
