package org.itu.sdgmap.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.List;
import org.itu.sdgmap._support.Browser;
import org.itu.sdgmap._support.Browser.Visitor;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.common.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What holds for every page: it opens, says its language, fits its window, and can be used by everybody. */
@PostgisTest
class EveryPageIT {

    private static final String ACTIVITY = "/activities/ai-for-good-global-summit";

    private final String baseUrl;

    EveryPageIT(@LocalServerPort int port) {
        baseUrl = "http://127.0.0.1:" + port;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/map",
                "/map?as=table",
                "/map?as=words",
                "/map?measure=share:SDG:GOAL&as=table&selected=KEN",
                "/map?measure=years&as=words",
                "/map?measure=entries&shown=colours&classes=3&ramp=grey",
                "/map/gaps?group=LDC&from=2022",
                "/map/compare?from=2020&to=2021&b.from=2023&b.to=2024",
                "/map/years?sector=ITU-D",
                "/map/groups?by=un_commission",
                "/rings",
                "/rings?as=table",
                "/flow",
                "/flow?counting=fractional&plan=SP2020&series=sectors&sector=ITU-D",
                "/rings?compare=side",
                "/rings?edition=2020-2023",
                "/rings?figure=lines",
                "/matrix",
                "/matrix?depth=target&open=9&selected=C2:9.c&report=C2:9.c",
                "/matrix?as=suggestions",
                "/activities",
                ACTIVITY,
                "/frameworks",
                "/frameworks/SDG",
                "/frameworks/SP2024?find=TP",
                "/frameworks/SDG/9",
                "/frameworks/WSIS/C7-HEALTH",
                "/frameworks/SP2020/2.8",
                "/frameworks/plans",
                "/frameworks/plans?selected=SP2020:2.8&depth=all",
                "/frameworks/plans?as=table",
                "/frameworks/SDG/17.6.2",
                "/countries",
                "/countries?by=region&find=guinea",
                "/countries/NER",
                "/countries/PSE?sector=ITU-D",
                "/regions",
                "/regions/AFRICA",
                "/regions/LDC",
                "/snapshots",
                "/verify",
                "/sign-in"
            })
    void opensWithoutProblemsAndIsAccessible(String address) {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var answer = visit.page().navigate(address);
            assertThat(answer.status()).isEqualTo(200);
            waitForHeading(visit.page());
            assertThat(visit.problems()).isEmpty();
            assertThat(violations(visit.page())).isEmpty();
            Browser.picture(visit.page(), "desk" + nameOf(address));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/map",
                "/map/gaps?group=LDC&from=2022",
                "/map/compare?from=2020&to=2021&b.from=2023&b.to=2024",
                "/map/years?sector=ITU-D",
                "/map/groups?by=un_commission",
                "/rings",
                "/flow",
                "/matrix",
                "/matrix?as=suggestions",
                "/activities",
                ACTIVITY,
                "/frameworks",
                "/frameworks/SP2020",
                "/frameworks/plans",
                "/frameworks/plans?selected=SP2020:2.8",
                "/frameworks/plans?as=table",
                "/frameworks/SDG/9",
                "/countries",
                "/countries/RWA",
                "/countries/NRU",
                "/regions",
                "/regions/AFRICA",
                "/snapshots",
                "/verify"
            })
    void fitsThePhoneInTheDarkAndInArabic(String address) {
        Browser.visit(baseUrl, Visitor.withPhone().speaking("ar").inTheDark(), visit -> {
            visit.page().navigate(address);
            waitForHeading(visit.page());
            assertThat(visit.page().locator("html").getAttribute("dir")).isEqualTo("rtl");
            assertThat(overflow(visit.page())).isLessThanOrEqualTo(0);
            assertThat(visit.problems()).isEmpty();
            assertThat(violations(visit.page())).isEmpty();
            Browser.picture(visit.page(), "phone-ar-dark" + nameOf(address));
        });
    }

    @Test
    void speaksTheSixLanguages() {
        var headings = new HashSet<String>();
        for (var language : Language.values()) {
            Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
                visit.page().navigate("/?lang=" + language.code());
                waitForHeading(visit.page());
                assertThat(visit.page().locator("html").getAttribute("lang")).isEqualTo(language.code());
                assertThat(visit.page().locator("html").getAttribute("dir"))
                        .isEqualTo(language.rightToLeft() ? "rtl" : "ltr");
                headings.add(visit.page().locator("main h1").textContent());
                Browser.picture(visit.page(), "overview-" + language.code());
            });
        }
        assertThat(headings).hasSize(Language.values().length);
    }

    @Test
    void keepsTheLanguageThatTheReaderChose() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/activities?sector=ITU-D");
            waitForHeading(page);
            page.locator("vaadin-select.languages").click();
            page.locator("vaadin-select-item", new Page.LocatorOptions().setHasText("Français"))
                    .first()
                    .click();
            page.waitForFunction("document.documentElement.lang === 'fr'");
            waitForHeading(page);
            assertThat(Browser.address(page)).contains("sector=ITU-D");
            page.navigate("/map");
            waitForHeading(page);
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("fr");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/nothing-here, 404",
        "/activities/no-such-activity, 404",
        "/frameworks/MDG, 404",
        "/frameworks/SDG/18, 404",
        "/frameworks/plans/1, 404",
        "/frameworks/plans?selected=SP2020:9.9, 400",
        "/map?sdg=99, 400",
        "/activities?from=abc, 400",
        "/rings?country=XXX, 400",
        "/countries/XKX, 404",
        "/regions/ATLANTIS, 404",
        "/countries/NER?country=GHA, 400",
        "/countries?by=size, 400",
        "/regions/AFRICA?group=LDC, 400",
        "/rings?edition=2016-2019, 400",
        "/rings?compare=both, 400",
        "/map?selected=XXX, 400",
        "/matrix?selected=C7:9, 400",
        "/matrix?depth=indicator, 400",
        "/matrix?sector=ITU-X, 400"
    })
    void saysWhatIsWrongWithAnAddress(String address, int status) {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var answer = visit.page().navigate(address);
            assertThat(answer.status()).isEqualTo(status);
            waitForHeading(visit.page());
            assertThat(visit.page().locator("main").textContent())
                    .contains("Open the map")
                    .doesNotContain("Exception")
                    .doesNotContain("\tat ");
        });
    }

    @Test
    void readingNeedsNoAccountButTheSystemPageDoes() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            visit.page().navigate("/admin/system");
            Browser.waitForAddress(visit.page(), ".*/sign-in.*");
        });
    }

    private static void waitForHeading(Page page) {
        page.locator("main h1").first().waitFor();
    }

    /** How far the page is wider than its window, in pixels. */
    private static int overflow(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(v -> v.getId() + ": "
                                + v.getNodes().stream()
                                        .map(n -> String.valueOf(n.getTarget()))
                                        .toList())
                        .toList();
    }

    private static String nameOf(String address) {
        return address.replaceAll("[^a-z0-9]+", "-");
    }
}
