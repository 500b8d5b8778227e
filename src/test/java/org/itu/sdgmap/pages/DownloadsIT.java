package org.itu.sdgmap.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page.LocatorOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.itu.sdgmap._support.Browser;
import org.itu.sdgmap._support.Browser.Visitor;
import org.itu.sdgmap._support.PostgisTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The menu of files, in the same place on every page. */
@PostgisTest
class DownloadsIT {

    private String baseUrl = "";

    @BeforeEach
    void open(@LocalServerPort int port) {
        baseUrl = "http://127.0.0.1:" + port;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/map",
                "/map/gaps",
                "/map/compare",
                "/map/years",
                "/map/groups",
                "/rings",
                "/matrix",
                "/flow",
                "/frameworks/SDG",
                "/frameworks/SDG/9.c",
                "/activities",
                "/activities/space-sustainability-forum-2024",
                "/countries",
                "/countries/NER",
                "/regions",
                "/regions/AFRICA"
            })
    void everyPageSavesWhatItShows(String address) {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate(address);
            var file = page.waitForDownload(
                    () -> Browser.download(page, "Spreadsheet (XLSX)").click());
            assertThat(file.suggestedFilename()).startsWith("itu-sdg-").endsWith(".xlsx");
            assertThat(file.failure()).isNull();
        });
    }

    @Test
    void theMenuOpensByKeyboardAndSavesUnderTheFilterOfTheAddress() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/map/gaps?group=LDC");
            page.locator(".download-menu vaadin-button").first().focus();
            page.keyboard().press("Enter");
            var csv = page.locator(".download-items button", new LocatorOptions().setHasText("Table (CSV)"));
            csv.waitFor();
            while (!(boolean) csv.evaluate("item => item === document.activeElement")) {
                page.keyboard().press("Tab");
            }
            var file = page.waitForDownload(() -> page.keyboard().press("Enter"));
            assertThat(file.suggestedFilename()).isEqualTo("itu-sdg-gaps.csv");
            assertThat(lines(file.path())).hasSizeBetween(40, 50);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void theOpenMenuIsAccessible(String language) {
        Browser.visit(baseUrl, Visitor.atDesk().speaking(language), visit -> {
            var page = visit.page();
            page.navigate("/regions");
            Browser.download(page, "").waitFor();
            assertThat(new AxeBuilder(page)
                            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                            .analyze()
                            .getViolations())
                    .isEmpty();
        });
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
