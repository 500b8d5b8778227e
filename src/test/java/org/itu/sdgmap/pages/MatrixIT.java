package org.itu.sdgmap.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.itu.sdgmap._support.Browser;
import org.itu.sdgmap._support.Browser.Visitor;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Matrix;
import org.itu.sdgmap.analysis.Matrix.Depth;
import org.itu.sdgmap.analysis.MatrixService;
import org.itu.sdgmap.common.Language;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xml.sax.SAXException;

/** The matrix in a real browser, its figures compared with the service. */
@PostgisTest
class MatrixIT {

    private final MatrixService matrices;
    private final String baseUrl;

    MatrixIT(MatrixService matrices, @LocalServerPort int port) {
        this.matrices = matrices;
        this.baseUrl = "http://127.0.0.1:" + port;
    }

    @Test
    void everyCellCarriesTheCountOfTheService() {
        var matrix = matrices.getMatrix(ActivityFilter.all(), Depth.GOAL, Language.EN);
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/matrix");
            cell(page, "C2:9").waitFor();
            assertThat(page.locator("sdg-matrix td[data-key]").count()).isEqualTo(18 * 17);
            for (var cell : matrix.cells()) {
                var label = cell(page, key(cell)).getAttribute("aria-label");
                assertThat(label)
                        .contains("%d activit".formatted(cell.activities()))
                        .contains("%d Stocktaking entr".formatted(cell.entries()))
                        .contains(
                                switch (cell.state()) {
                                    case ASSERTED_AND_EVIDENCED -> ": asserted by the UN matrix, with evidence;";
                                    case ASSERTED_ONLY -> ": asserted by the UN matrix, no evidence yet;";
                                    default -> ": evidence, but not asserted by the UN matrix;";
                                });
            }
            assertThat(visit.problems()).isEmpty();
        });
    }

    @Test
    void aCellIsOpenedByKeyboardAndTheFocusComesBack() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/matrix");
            cell(page, "C1:1").focus();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowRight");
            page.keyboard().press("Enter");
            var heading = page.locator("aside.side-panel h2");
            heading.waitFor();
            assertThat(heading.textContent()).isEqualTo("C2 × SDG 2");
            Browser.waitForAddress(page, ".*selected=C2:2.*");
            page.keyboard().press("Escape");
            page.waitForFunction(
                    "document.querySelector('sdg-matrix').shadowRoot.activeElement?.dataset.key === 'C2:2'");
            Browser.waitForAddress(page, "(?!.*selected).*");
        });
    }

    @Test
    void whatIsShownStandsInTheAddressAndComesBackWithIt() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/matrix");
            cell(page, "C2:9").waitFor();
            page.locator("sdg-matrix thead button").nth(8).click();
            cell(page, "C2:9.c").click();
            page.locator("aside.side-panel h2").waitFor();
            page.getByText("Add to report").click();
            page.locator(".matrix-report li").waitFor();
            Browser.waitForAddress(page, ".*depth=target&open=9&report=C2:9.c&selected=C2:9.c.*");

            page.reload();
            cell(page, "C2:9.c").waitFor();
            assertThat(page.locator("sdg-matrix td[data-key^='C2:9.']").count()).isEqualTo(8);
            assertThat(page.locator("aside.side-panel h2").textContent()).isEqualTo("C2 × SDG 9.c");
            assertThat(page.locator(".matrix-report li").count()).isEqualTo(1);
            page.locator(".matrix-report").getByText("Clear the report").click();
            page.getByText("Undo").click();
            Browser.waitForAddress(page, ".*report=C2:9.c.*");
            assertThat(visit.problems()).isEmpty();
        });
    }

    @Test
    void aChangeOfFilterIsOneRequestForTheMatrix() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/matrix");
            cell(page, "C2:9").waitFor();
            var asked = new CopyOnWriteArrayList<String>();
            page.onRequest((Request request) -> {
                if (request.url().contains("/api/")) {
                    asked.add(request.url());
                }
            });
            page.waitForResponse(answer -> answer.url().contains("counting=FRACTIONAL"), () -> page.getByText(
                            "By weight", new Page.GetByTextOptions().setExact(true))
                    .click());
            page.waitForFunction(
                    "document.querySelector('sdg-matrix').shadowRoot.querySelector(\"[data-key='C2:9']\").ariaLabel"
                            + ".includes('weight')");
            assertThat(asked).hasSize(1);
            assertThat(asked.getFirst()).contains("/api/v1/matrix?counting=FRACTIONAL");
        });
    }

    @Test
    void suggestionsListWhatIsEvidencedOnlyAndOpenTheirCells() {
        var expected = matrices.listSuggestions(ActivityFilter.all(), Depth.GOAL, 10, Language.EN)
                .items();
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/matrix?as=suggestions&least=10");
            var rows = page.locator(".matrix-suggestions tbody tr");
            rows.first().waitFor();
            assertThat(rows.count()).isEqualTo(Math.min(expected.size(), 100));
            assertThat(rows.first().locator("td.number").first().textContent())
                    .isEqualTo(String.valueOf(expected.getFirst().cell().activities()));
            rows.first().locator("button").click();
            page.locator("aside.side-panel h2").waitFor();
            assertThat(page.locator("aside.side-panel").textContent()).contains("does not assert it");
        });
    }

    @Test
    void onAPhoneOneLineIsShownAtATimeAlsoInArabic() {
        Browser.visit(baseUrl, Visitor.withPhone().speaking("ar"), visit -> {
            var page = visit.page();
            page.navigate("/matrix?selected=C7-HEALTH:3");
            page.locator("sdg-matrix .list li").first().waitFor();
            assertThat(page.locator("sdg-matrix .list li").count()).isEqualTo(17);
            assertThat(page.locator("sdg-matrix select").inputValue()).isEqualTo("C7-HEALTH");
            page.locator("sdg-matrix select").selectOption("C2");
            page.locator("sdg-matrix [data-key='C2:9']").waitFor();
            assertThat(visit.problems()).isEmpty();
            Browser.picture(page, "matrix-phone-ar");
        });
    }

    @Test
    void theTableIsSavedInThreeFormats() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/matrix?sector=ITU-D");
            cell(page, "C2:9").waitFor();
            var svg = page.request().get(baseUrl + "/api/v1/matrix.svg?sector=ITU-D");
            var xlsx = page.waitForDownload(
                    () -> Browser.download(page, "Spreadsheet (XLSX)").click());
            var csv = page.waitForDownload(
                    () -> Browser.download(page, "Table (CSV)").click());
            assertThat(csv.suggestedFilename()).isEqualTo("itu-sdg-matrix.csv");
            try (var drawing = new ByteArrayInputStream(svg.body());
                    var workbook = new ZipFile(xlsx.path().toFile())) {
                var document = DocumentBuilderFactory.newDefaultNSInstance()
                        .newDocumentBuilder()
                        .parse(drawing);
                assertThat(document.getDocumentElement().getTextContent()).contains("ITU-D");
                assertThat(workbook.getEntry("xl/workbook.xml")).isNotNull();
                assertThat(Files.readString(csv.path())).startsWith("\uFEFFAction Line,");
            } catch (IOException | SAXException | ParserConfigurationException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Locator cell(Page page, String key) {
        return page.locator("sdg-matrix [data-key='%s']".formatted(key));
    }

    private static String key(Matrix.Cell cell) {
        return cell.line().displayCode() + ":" + cell.sdg().displayCode();
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }
}
