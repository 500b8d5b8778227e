package org.itu.sdgmap.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.itu.sdgmap._support.Browser;
import org.itu.sdgmap._support.Browser.Visitor;
import org.itu.sdgmap._support.OtherSite;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.common.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Figures on pages of two other sites, one of which is allowed to show them. */
@PostgisTest
class EmbedIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final OtherSite ALLOWED = new OtherSite();
    private static final OtherSite FOREIGN = new OtherSite();

    private final String baseUrl;

    EmbedIT(@LocalServerPort int port) {
        baseUrl = "http://127.0.0.1:" + port;
    }

    @DynamicPropertySource
    static void allow(DynamicPropertyRegistry registry) {
        registry.add("sdgmap.embed.allowed-origins", ALLOWED::origin);
    }

    @AfterAll
    static void close() {
        ALLOWED.close();
        FOREIGN.close();
    }

    @Test
    void anAllowedSiteShowsTheMapInAFrameWithoutAnyCookie() {
        ALLOWED.publish("/frame", "en", frame("/embed/map?sector=ITU-D&lang=en"));
        Browser.visit(ALLOWED.origin(), Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/frame");
            var frame = page.frameLocator("iframe");
            frame.locator("sdg-map[data-ready]").waitFor();
            assertThat(frame.locator(".frame h1").textContent()).isEqualTo("Where ITU’s activities are");
            assertThat(frame.locator(".frame").textContent())
                    .contains("88 activities", "ITU-D", "How this is counted", "Source: ITU SDG Mapping Tool");
            frame.locator("sdg-map").getByText("no statement by ITU").first().waitFor();
            assertThat(frame.locator("footer a").getAttribute("href")).isEqualTo(baseUrl + "/map?sector=ITU-D&lang=en");
            assertThat(page.context().cookies()).isEmpty();
            assertThat(visit.problems()).isEmpty();
            assertThat(violations(page)).isEmpty();
            Browser.picture(page, "embed-frame");
        });
    }

    @Test
    void anotherSiteShowsNoFrame() {
        FOREIGN.publish("/frame", "en", frame("/embed/map"));
        Browser.visit(FOREIGN.origin(), Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/frame");
            await().atMost(PATIENCE).pollInSameThread().untilAsserted(() -> {
                page.evaluate("0");
                assertThat(visit.problems()).anyMatch(p -> p.contains("frame-ancestors"));
            });
            assertThat(page.frameLocator("iframe").locator("sdgmap-coverage").count())
                    .isZero();
        });
    }

    @Test
    void anAllowedSiteShowsFiguresWithoutAFrame() {
        ALLOWED.publish("/script", "fr", script("""
                <sdgmap-coverage filter="sector=ITU-D&amp;group=LDC" measure="targets" classes="4" height="520">
                  <a href="#map">Carte</a>
                </sdgmap-coverage>
                <sdgmap-rings figure="lines" lang="ar" theme="dark"><a href="#rings">Cercles</a></sdgmap-rings>"""));
        Browser.visit(ALLOWED.origin(), Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/script");
            page.locator("sdgmap-coverage sdg-map[data-ready]").waitFor();
            assertThat(page.locator("sdgmap-coverage .frame > h2").textContent())
                    .isEqualTo("Cibles des ODD couvertes, sur 169");
            assertThat((int) page.locator("sdgmap-coverage").evaluate("e => Math.round(e.offsetHeight)"))
                    .isGreaterThanOrEqualTo(520);
            page.locator("sdgmap-rings sdg-rings svg").first().waitFor();
            assertThat(page.locator("sdgmap-rings .frame").getAttribute("dir")).isEqualTo("rtl");
            assertThat(page.locator("sdgmap-rings .frame").evaluate("e => getComputedStyle(e).colorScheme"))
                    .isEqualTo("dark");
            assertThat(page.getByText("Carte", new Page.GetByTextOptions().setExact(true))
                            .isVisible())
                    .isFalse();
            assertThat(page.context().cookies()).isEmpty();
            assertThat(visit.problems()).isEmpty();
            assertThat(violations(page)).isEmpty();
            Browser.picture(page, "embed-script");
        });
    }

    @Test
    void anotherSiteGetsNeitherScriptNorFigureAndKeepsItsLink() {
        FOREIGN.publish("/script", "en", script("<sdgmap-coverage><a href=\"#map\">The map</a></sdgmap-coverage>"));
        Browser.visit(FOREIGN.origin(), Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/script");
            await().atMost(PATIENCE).pollInSameThread().untilAsserted(() -> {
                page.evaluate("0");
                assertThat(visit.problems()).anyMatch(p -> p.contains("CORS"));
            });
            assertThat(page.getByText("The map").isVisible()).isTrue();
            assertThat(page.evaluate("customElements.get('sdgmap-coverage') === undefined"))
                    .isEqualTo(true);
        });
    }

    @Test
    void aWrongAttributeLeavesTheLinkAndIsSaidInTheConsole() {
        ALLOWED.publish(
                "/wrong",
                "en",
                script("<sdgmap-rings filter=\"sector=ITU-X\"><a href=\"#rings\">The rings</a></sdgmap-rings>"));
        Browser.visit(ALLOWED.origin(), Visitor.atDesk(), visit -> {
            var page = visit.page();
            var message = page.waitForConsoleMessage(
                    new Page.WaitForConsoleMessageOptions()
                            .setPredicate(m -> m.text().contains("sector 'ITU-X' is not valid")),
                    () -> page.navigate("/wrong"));
            assertThat(message.type()).isEqualTo("warning");
            assertThat(page.getByText("The rings").isVisible()).isTrue();
        });
    }

    @Test
    void aCountryIsChosenByKeyboardAndLeadsToItsProfile() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/embed/map?from=2018");
            page.locator("sdg-map[data-ready]").waitFor();
            var finder = page.locator("sdg-map-finder input");
            finder.focus();
            page.keyboard().type("Kenya");
            page.locator("sdg-map-finder [role=option]").first().waitFor();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            var link = page.locator("[role=status].chosen a");
            link.waitFor();
            assertThat(link.textContent()).startsWith("Profile of Kenya").contains("opens a new tab");
            assertThat(link.getAttribute("href")).isEqualTo(baseUrl + "/countries/KEN?from=2018&lang=en");
            assertThat(link.getAttribute("rel")).isEqualTo("noopener");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/embed/map",
                "/embed/map?measure=share:SDG:GOAL&shown=colours&ramp=plum&theme=dark",
                "/embed/rings",
                "/embed/rings?compare=side&theme=dark",
                "/embed/rings?as=table",
                "/embed/rings?figure=lines"
            })
    void pagesOpenWithoutProblemsAndAreAccessible(String address) {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            visit.page().navigate(address);
            visit.page().locator(".frame h1").waitFor();
            visit.page()
                    .locator("sdg-map[data-ready], sdg-rings svg, sdg-rings table")
                    .first()
                    .waitFor();
            assertThat(visit.problems()).isEmpty();
            assertThat(violations(visit.page())).isEmpty();
            Browser.picture(visit.page(), "embed" + address.replaceAll("[^a-z]+", "-"));
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void figuresSpeakTheSixLanguagesOnThePhone(Language language) {
        Browser.visit(baseUrl, Visitor.withPhone().inTheDark(), visit -> {
            var page = visit.page();
            for (var figure : List.of("map", "rings")) {
                page.navigate("/embed/%s?lang=%s".formatted(figure, language.code()));
                var frame = page.locator(".frame");
                frame.waitFor();
                assertThat(frame.getAttribute("lang")).isEqualTo(language.code());
                assertThat(frame.getAttribute("dir")).isEqualTo(language.rightToLeft() ? "rtl" : "ltr");
                assertThat((int) page.evaluate(
                                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .isZero();
                assertThat(violations(page)).isEmpty();
                Browser.picture(page, "embed-%s-%s".formatted(figure, language.code()));
            }
            assertThat(visit.problems()).isEmpty();
        });
    }

    @Test
    void theDialogWritesCodeThatFollowsEveryChoice() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/map?sector=ITU-D&measure=targets");
            var button = button(page, "Embed");
            button.focus();
            page.keyboard().press("Enter");
            var code = page.locator(".embed-code textarea");
            awaitCode(code, "/embed/map?sector=ITU-D&amp;measure=targets&amp;lang=en");
            assertThat(value(code)).startsWith("<iframe src=\"" + baseUrl).contains("height=\"600\"");
            page.frameLocator(".embed-preview iframe")
                    .locator(".frame h1")
                    .getByText("SDG targets covered")
                    .waitFor();
            assertThat(violations(page)).isEmpty();
            Browser.picture(page, "embed-dialog");

            var height = page.getByLabel("Height in pixels");
            height.fill("100");
            height.press("Tab");
            page.getByText("Enter a whole number from 240 to 2,000.").waitFor();
            assertThat(value(code)).contains("height=\"600\"");
            height.fill("700");
            height.press("Tab");
            awaitCode(code, "height=\"700\"");

            button(page, "Script").focus();
            page.keyboard().press("Space");
            awaitCode(code, "<sdgmap-coverage filter=\"sector=ITU-D\" measure=\"targets\" lang=\"en\" height=\"700\">");
            page.keyboard().press("Escape");
            code.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            await().atMost(PATIENCE).pollInSameThread().untilAsserted(() -> assertThat(
                            page.evaluate("document.activeElement.textContent"))
                    .asString()
                    .contains("Embed"));
            assertThat(visit.problems()).isEmpty();
        });
    }

    @Test
    void theCodeOfTheDialogWorksOnTheAllowedSite() {
        Browser.visit(baseUrl, Visitor.withPhone().speaking("ar"), visit -> {
            var page = visit.page();
            page.navigate("/rings?compare=side");
            page.locator("sdg-rings svg").first().waitFor();
            button(page, "تضمين").click();
            var code = page.locator(".embed-code textarea");
            awaitCode(code, "<iframe");
            assertThat((int) page.evaluate(
                            "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .isZero();
            assertThat(violations(page)).isEmpty();
            Browser.picture(page, "embed-dialog-ar");
            button(page, "برنامج نصي").click();
            awaitCode(code, "<sdgmap-rings");
            ALLOWED.publish("/pasted", "en", value(code));
        });
        Browser.visit(ALLOWED.origin(), Visitor.atDesk(), visit -> {
            visit.page().navigate("/pasted");
            visit.page().locator("sdgmap-rings[lang=ar] sdg-rings svg").first().waitFor();
            assertThat(visit.page().locator("sdg-rings svg").count()).isGreaterThanOrEqualTo(2);
            assertThat(visit.problems()).isEmpty();
        });
    }

    private String frame(String path) {
        return "<iframe src=\"%s%s\" title=\"Map\" width=\"100%%\" height=\"600\"></iframe>"
                .formatted(baseUrl, path.replace("&", "&amp;"));
    }

    private String script(String elements) {
        return "<script type=\"module\" src=\"%s/embed/sdgmap.js\"></script>%n%s".formatted(baseUrl, elements);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^\\s*" + name + "\\s*$")));
    }

    private static void awaitCode(Locator code, String part) {
        code.waitFor();
        await().atMost(PATIENCE).pollInSameThread().untilAsserted(() -> assertThat(value(code))
                .contains(part));
    }

    private static String value(Locator code) {
        return code.inputValue();
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> String.valueOf(node.getTarget()))
                                        .toList())
                        .toList();
    }
}
