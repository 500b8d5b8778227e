package org.itu.sdgmap._support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The system's Chromium, headless, one for the whole test run. Every visit has a fresh profile. */
public final class Browser {

    private static final String EXECUTABLE = "SDGMAP_CHROMIUM";
    private static final double TIMEOUT_MILLISECONDS = 30_000;
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final Browser INSTANCE = new Browser();

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(ARGUMENTS));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "close-chromium"));
    }

    /** How a visitor looks at the tool. */
    public record Visitor(String language, int width, int height, ColorScheme colours) {

        public static Visitor atDesk() {
            return new Visitor("en", 1440, 900, ColorScheme.LIGHT);
        }

        public static Visitor withPhone() {
            return new Visitor("en", 360, 740, ColorScheme.LIGHT);
        }

        public Visitor speaking(String code) {
            return new Visitor(code, width, height, colours);
        }

        public Visitor inTheDark() {
            return new Visitor(language, width, height, ColorScheme.DARK);
        }
    }

    /** An open page with what went wrong on it so far: errors of scripts, refused requests, broken policy. */
    public record Visit(Page page, List<String> problems) {}

    /**
     * Opens the browser for one visit and closes it after.
     *
     * @param baseUrl of the running application, such as http://127.0.0.1:40123
     */
    public static void visit(String baseUrl, Visitor visitor, Consumer<Visit> steps) {
        try (var context = INSTANCE.newContext(baseUrl, visitor)) {
            var problems = new CopyOnWriteArrayList<String>();
            var page = context.newPage();
            page.setDefaultTimeout(TIMEOUT_MILLISECONDS);
            page.onPageError(problems::add);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    problems.add(message.text());
                }
            });
            try {
                steps.accept(new Visit(page, problems));
            } catch (RuntimeException | Error e) {
                picture(page, "failed-" + System.nanoTime());
                throw e;
            }
        }
    }

    /** Waits until the address matches, however the page changed it: by loading, or by the history of the browser. */
    public static void waitForAddress(Page page, String regularExpression) {
        // While the page changes, it cannot say where it is.
        await().pollInSameThread()
                .ignoreExceptionsInstanceOf(PlaywrightException.class)
                .atMost(Duration.ofMillis((long) TIMEOUT_MILLISECONDS))
                .untilAsserted(() -> assertThat(address(page)).matches(regularExpression));
    }

    /** The address that the browser shows. */
    public static String address(Page page) {
        return (String) page.evaluate("location.href");
    }

    /** Keeps a picture of the page in target/screenshots. */
    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(folder().resolve(name + ".png"))
                .setFullPage(false));
    }

    private BrowserContext newContext(String baseUrl, Visitor visitor) {
        return chromium.newContext(new NewContextOptions()
                .setBaseURL(baseUrl)
                .setLocale(visitor.language())
                .setViewportSize(visitor.width(), visitor.height())
                .setColorScheme(visitor.colours())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setAcceptDownloads(true));
    }

    private static Path folder() {
        try {
            return Files.createDirectories(Path.of("target", "screenshots"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path executable() {
        var path = System.getenv(EXECUTABLE);
        if (path == null || path.isBlank()) {
            throw new IllegalStateException(EXECUTABLE
                    + " does not name a Chromium: run the tests by ./sdgmap verify, or set it to the path of one.");
        }
        return Path.of(path);
    }

    /** Opens the menu of files that every page has, and finds one of its entries. */
    public static Locator download(Page page, String entry) {
        page.locator(".download-menu vaadin-button").first().click();
        return page.locator(".download-items button, .download-items a", new Page.LocatorOptions().setHasText(entry))
                .first();
    }
}
