package org.itu.sdgmap.api.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap._support.WebClient;
import org.itu.sdgmap._support.WebClient.Answer;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.ui.Translations;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Embeds as they come over the wire where no other site is allowed, as it is unless configured otherwise. */
@PostgisTest
class EmbedTest {

    private final Translations translations;
    private WebClient web;

    EmbedTest(Translations translations) {
        this.translations = translations;
    }

    @BeforeEach
    void open(@LocalServerPort int port) {
        web = new WebClient(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/embed/map",
                "/embed/map?sector=ITU-D&measure=share:SDG:TARGET&classes=4&ramp=plum&lang=fr&theme=dark&height=480",
                "/embed/map?view=20,5,3&sites=on&worldwide=on&selected=NER&breaks=1,5,20&shown=colours",
                "/embed/map?asof=2024-06-30",
                "/embed/rings",
                "/embed/rings?compare=side&edition=2020-2023&encoding=shade&as=table&lang=ar",
                "/embed/rings?figure=lines&sector=ITU-T&from=2020"
            })
    void pagesMayBeKeptByAnyCacheAndKnowNoReader(String address) {
        var page = web.get(address, "Cookie", "JSESSIONID=0123456789ABCDEF");
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.header("Cache-Control")).contains("max-age=300", "public");
        assertThat(page.header("Vary")).doesNotContainIgnoringCase("Cookie");
        assertThat(page.header("Vary").toLowerCase(Locale.ROOT).contains("accept-language"))
                .as("varies with the reader's language where the address names none")
                .isEqualTo(!address.contains("lang="));
        assertThat(page.header("Set-Cookie")).isEmpty();
        var again = web.get(address, "If-None-Match", page.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
        assertThat(again.header("Set-Cookie")).isEmpty();
        assertThat(again.header("Content-Security-Policy")).isEqualTo(page.header("Content-Security-Policy"));
    }

    @Test
    void thePolicyAllowsNothingInlineAndFramesOnOwnPagesAlone() {
        var page = web.get("/embed/map");
        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .endsWith("frame-ancestors 'self'")
                .doesNotContain("unsafe");
        assertThat(page.header("X-Frame-Options")).isEmpty();
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        var document = document(page);
        assertThat(document.select("[style], style, [onclick], [onload]")).isEmpty();
        assertThat(document.select("script:not([type=module]):not([type=application/json])"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/map, SAMEORIGIN", "/rings, SAMEORIGIN", "/api/v1/coverage, DENY", "/ogc/features/v1?f=json, DENY"})
    void otherPagesStandInNoFrameOfAnotherSite(String address, String expected) {
        var page = web.get(address);
        assertThat(page.header("X-Frame-Options") + page.header("Content-Security-Policy"))
                .containsAnyOf(expected, "frame-ancestors 'self'", "frame-ancestors 'none'")
                .doesNotContain("frame-ancestors *");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/embed/sdgmap.js", "/embed/map.json", "/embed/rings.json", "/embed/map"})
    void scriptsOfOtherSitesAreRefused(String address) {
        var answer = web.get(address, "Origin", "https://www.example.org");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.header("Vary")).containsIgnoringCase("Origin");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void wordsOfThePageAreThereWithoutItsScript(Language language) {
        var document = document(web.get("/embed/map?sector=ITU-D&lang=" + language.code()));
        assertThat(document.root().selectXpath("//html").attr("lang")).isEqualTo(language.code());
        assertThat(document.root().selectXpath("//html").attr("dir")).isEqualTo(language.rightToLeft() ? "rtl" : "ltr");
        var figure = document.select("sdgmap-coverage");
        assertThat(figure.attr("lang")).isEqualTo(language.code());
        assertThat(figure.select("h1").text()).isNotEmpty();
        assertThat(figure.getFirst().wholeText())
                .contains(
                        translations.text(language, "sector.ITU_D"),
                        translations.text(language, "map.disclaimer"),
                        translations.text(language, "rule.mapStates"));
        assertThat(figure.select("a").attr("href")).isEqualTo("/map?sector=ITU-D&lang=" + language.code());
    }

    @Test
    void everyLanguageHasWordsOfItsOwn() {
        var titles = new HashSet<String>();
        for (var language : Language.values()) {
            titles.add(document(web.get("/embed/rings?lang=" + language.code())).title());
        }
        assertThat(titles).hasSize(Language.values().length);
    }

    @Test
    void thePageBringsTheDescriptionThatTheScriptWouldFetch() {
        var query = "?q=%3C/script%3E%3C!--&measure=targets&lang=fr";
        var data = document(web.get("/embed/map" + query))
                .select("script[type=application/json]")
                .html();
        assertThat(data).doesNotContain("<");
        assertThat(new JsonMapper().readTree(data))
                .isEqualTo(web.get("/embed/map.json" + query).json());
    }

    @Test
    void theDescriptionLeadsToWhatTheFigureIsMadeOf() {
        var map = web.get("/embed/map.json?sector=ITU-D&classes=4&lang=fr").json();
        assertThat(map.path("properties").path("classCount").asInt()).isEqualTo(4);
        assertThat(map.path("page").asString()).isEqualTo("/map?sector=ITU-D&classes=4&lang=fr");
        for (var name : new String[] {"coverageUrl", "namesUrl", "regionsUrl", "wordsUrl", "pointsUrl"}) {
            var address = map.path("properties").path(name).asString();
            assertThat(web.get(address).status()).as(address).isEqualTo(200);
        }
        for (var name : new String[] {"tileUrl", "sitesUrl"}) {
            var address = map.path("properties")
                    .path(name)
                    .asString()
                    .replace("{z}", "0")
                    .replace("{x}", "0")
                    .replace("{y}", "0");
            assertThat(web.get(address).status()).as(address).isEqualTo(200);
        }
        var coverage =
                web.get(map.path("properties").path("coverageUrl").asString()).json();
        assertThat(map.path("answer").asString())
                .contains(coverage.path("totals").path("activities").asString());
    }

    @Test
    void ringsCarryTheFiguresOfTheInterface() {
        var rings = web.get("/embed/rings.json?sector=ITU-D&lang=en").json();
        var counted = web.get("/api/v1/rings?sector=ITU-D&lang=en").json();
        long embedded = 0;
        long expected = 0;
        for (var ring : rings.path("properties").path("data").path("rings")) {
            for (var item : ring.path("items")) {
                embedded += item.path("activities").asLong();
            }
        }
        for (var ring : counted.path("rings")) {
            for (var goal : ring.path("goals")) {
                expected += goal.path("activities").asLong();
            }
        }
        assertThat(embedded).isPositive().isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"map, map", "rings, goals", "rings?figure=lines, lines"})
    void textsOfAFigureAreKeptForEverUnderTheirHash(String figure, String kind) {
        var address = web.get("/embed/" + figure.replaceFirst("(\\?|$)", ".json$1") + (figure.contains("?") ? "&" : "?")
                        + "lang=ru")
                .json()
                .path("labelsUrl")
                .asString();
        assertThat(address).matches("/embed/labels/" + kind + "-ru-[0-9a-f]{16}\\.json");
        var texts = web.get(address);
        assertThat(texts.header("Cache-Control")).contains("immutable", "max-age=31536000");
        assertThat(texts.json().propertyNames()).hasSizeGreaterThan(20);
        var former = web.get(address.replaceFirst("[0-9a-f]{16}", "0000000000000000"));
        assertThat(former.status()).isEqualTo(200);
        assertThat(former.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(former.json()).isEqualTo(texts.json());
    }

    @Test
    void scriptsAreKeptForEverUnderTheirHashAndAFormerBuildLeadsToTodays() {
        var page = document(web.get("/embed/map"));
        var script = page.select("script[type=module]").attr("src");
        assertThat(script).matches("/embed/assets/sdgmap-[\\w-]+\\.js");
        assertThat(page.select("link[rel=stylesheet]").attr("href")).matches("/embed/assets/page-[\\w-]+\\.css");
        var file = web.get(script, "Accept-Encoding", "gzip");
        assertThat(file.header("Cache-Control")).contains("immutable", "max-age=31536000");
        assertThat(file.header("Content-Type")).isEqualTo("text/javascript;charset=utf-8");
        assertThat(file.response().body().length).isLessThan(file.bytes().length / 2);
        assertThat(web.get(script).text()).isEqualTo(file.text());
        var stable = web.get("/embed/sdgmap.js");
        assertThat(stable.text()).isEqualTo("import '.%s';\n".formatted(script.substring("/embed".length())));
        assertThat(stable.header("Cache-Control")).contains("max-age=300");
        assertThat(web.get("/embed/sdgmap.js", "If-None-Match", stable.header("ETag"))
                        .status())
                .isEqualTo(304);
        var former = web.get("/embed/assets/sdgmap-0ldH4sh_.js");
        assertThat(former.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(former.text()).isEqualTo("import './%s';\n".formatted(script.substring("/embed/assets/".length())));
        assertThat(web.get("/embed/assets/page-0ldH4sh_.css").header("Content-Type"))
                .startsWith("text/css");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/embed/map?sector=ITU-X | sector | ITU-X",
                "/embed/map?colour=red | parameter | colour",
                "/embed/map?theme=pink | theme | pink",
                "/embed/map?height=100 | height | 100",
                "/embed/map?height=99999 | height | 99999",
                "/embed/map?classes=9 | classes | 9",
                "/embed/map?measure=wishes | measure | wishes",
                "/embed/map?lang=xx | language | xx",
                "/embed/map?selected=XXX | selected | XXX",
                "/embed/map?as=table | parameter | as",
                "/embed/rings?compare=both | compare | both",
                "/embed/rings?edition=1999 | edition | 1999",
                "/embed/rings?classes=4 | parameter | classes",
                "/embed/map?q=a&sdg=%3Cscript%3E | sdg | <script>"
            })
    void wrongParametersAreNamedOnAPage(String address, String field, String value) {
        var page = web.get(address);
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("Set-Cookie")).isEmpty();
        var document = document(page);
        assertThat(document.select("h1").text()).isEqualTo("This figure cannot be shown");
        assertThat(document.select("main").text()).contains(field, "“" + value + "”", "expected");
        assertThat(document.select("main script")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "map?measure=wishes",
                "map.json?measure=wishes",
                "map?selected=XXX",
                "map.json?view=x",
                "map?sector=ITU-X",
                "rings?edition=1999",
                "rings.json?edition=1999"
            })
    void whatIsWrongHasNoStateThatACacheCouldHold(String figure) {
        var held = web.get("/embed/" + figure.replaceFirst("\\?.*", "")).header("ETag");
        assertThat(held).isNotEmpty();
        var answer = web.get("/embed/" + figure, "If-None-Match", held);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("ETag")).isEmpty();
    }

    @Test
    void aWrongParameterIsSaidInTheLanguageOfTheEmbed() {
        var page = web.get("/embed/map?sector=ITU-X&lang=fr");
        assertThat(document(page).select("h1").text()).isEqualTo("Cette figure ne peut pas être affichée");
        assertThat(page.header("Content-Language")).isEqualTo("fr");
    }

    @Test
    void scriptsGetProblemDetails() {
        var answer = web.get("/embed/map.json?sector=ITU-X");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("field").asString()).isEqualTo("sector");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/embed",
                "/embed/",
                "/embed/matrix",
                "/embed/assets/nothing.js",
                "/embed/assets/manifest.json",
                "/embed/assets/..%2fapplication.yaml",
                "/embed/labels/map-xx-0123456789abcdef.json",
                "/embed/labels/flow-en-0123456789abcdef.json"
            })
    void whatIsNotThereIsNoPageWithASession(String address) {
        var answer = web.get(address);
        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS"})
    void nothingCanBeWritten(String method) {
        var answer = web.ask(method, "/embed/map");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    private static Document document(Answer page) {
        return Jsoup.parse(page.text());
    }
}
