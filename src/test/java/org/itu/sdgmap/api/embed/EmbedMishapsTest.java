package org.itu.sdgmap.api.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.analysis.EmbeddedFigure;
import org.itu.sdgmap.analysis.EmbeddedFigures;
import org.itu.sdgmap.common.BusyException;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.ui.Translations;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** People look at frames: what goes wrong on the server is a page there, too. */
@PostgisTest
class EmbedMishapsTest {

    private final EmbedAnswers answers;
    private final EmbedPage page;
    private final Translations translations;

    EmbedMishapsTest(EmbedAnswers answers, EmbedPage page, Translations translations) {
        this.answers = answers;
        this.page = page;
        this.translations = translations;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aBusyServerSaysSoAndLeadsToTheTool(Language language) throws Exception {
        var answer = ask(new BusyException("Too many", Duration.ofSeconds(7)), "/embed/map?lang=" + language.code());
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader(HttpHeaders.RETRY_AFTER)).isEqualTo("7");
        assertIsProblem(answer, language, translations.text(language, "embed.problem.busy"));
    }

    @Test
    void aDatabaseThatTakesTooLongIsBusy() throws Exception {
        var answer = ask(new QueryTimeoutException("select secret"), "/embed/rings?lang=en");
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader(HttpHeaders.RETRY_AFTER)).isEqualTo("60");
        assertIsProblem(answer, Language.EN, "again in a minute");
        assertThat(answer.getContentAsString()).doesNotContain("secret");
    }

    @Test
    void theUnexpectedHasANumberAndNoDetail() throws Exception {
        var answer = ask(new IllegalStateException("secret"), "/embed/rings?lang=fr");
        assertThat(answer.getStatus()).isEqualTo(500);
        assertIsProblem(answer, Language.FR, "communiquez-nous ce numéro");
        assertThat(answer.getContentAsString()).doesNotContain("secret").containsPattern("[0-9a-f]{8}-[0-9a-f]{4}-");
    }

    private static void assertIsProblem(MockHttpServletResponse answer, Language language, String text)
            throws Exception {
        assertThat(answer.getContentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-store");
        assertThat(answer.getHeader(HttpHeaders.ETAG)).isNull();
        var document = Jsoup.parse(answer.getContentAsString());
        assertThat(document.select("html").attr("lang")).isEqualTo(language.code());
        assertThat(document.select("main p").first().text()).contains(text);
        assertThat(document.select("main a").attr("href")).isEqualTo("/");
    }

    private MockHttpServletResponse ask(RuntimeException mishap, String address) throws Exception {
        return MockMvcBuilders.standaloneSetup(new EmbedPagesController(new Failing(mishap), answers, page))
                .build()
                .perform(MockMvcRequestBuilders.get(address))
                .andReturn()
                .getResponse();
    }

    /** Fails while it counts. */
    private record Failing(RuntimeException mishap) implements EmbeddedFigures {

        @Override
        public Supplier<EmbeddedFigure> readMap(Map<String, List<String>> parameters, Language language) {
            return this::fail;
        }

        @Override
        public Supplier<EmbeddedFigure> readRings(Map<String, List<String>> parameters, Language language) {
            return this::fail;
        }

        @Override
        public Map<String, String> getLabels(EmbeddedFigure.Kind kind, Language language) {
            return Map.of();
        }

        private EmbeddedFigure fail() {
            throw mishap;
        }
    }
}
