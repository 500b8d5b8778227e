package org.itu.sdgmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap._support.Activities;
import org.itu.sdgmap._support.History;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.activity.ActivityContent;
import org.itu.sdgmap.activity.ActivityContent.Translation;
import org.itu.sdgmap.common.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What a reader finds by words, in six languages. */
@WritingPostgisTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TextSearchTest {

    private final ActivitySearch search;
    private final CoverageService coverage;
    private final History history;
    private final List<Long> published = new ArrayList<>();

    TextSearchTest(ActivitySearch search, CoverageService coverage, JdbcClient jdbc, JsonMapper json) {
        this.search = search;
        this.coverage = coverage;
        this.history = new History(jdbc, json);
    }

    @BeforeAll
    void publish() {
        publish(
                "find-french",
                Activities.draft()
                        .title("Développement des réseaux à large bande")
                        .description("Appui aux télécommunications d'urgence et à l'éducation.")
                        .language(Language.FR)
                        .content());
        publish(
                "find-spanish",
                Activities.draft()
                        .title("Capacitación de niñas en programación")
                        .description("Formación para jóvenes.")
                        .language(Language.ES)
                        .content());
        publish(
                "find-russian",
                Activities.draft()
                        .title("Развитие спутниковых сетей")
                        .description("Подготовка специалистов по спутникам.")
                        .language(Language.RU)
                        .content());
        publish(
                "find-chinese",
                Activities.draft()
                        .title("卫星通信与农村宽带网络")
                        .description("为发展中国家提供培训。")
                        .language(Language.ZH)
                        .content());
        publish(
                "find-arabic",
                Activities.draft()
                        .title("تطوير الاتصالات في المناطق الريفية")
                        .description("تدريب المهندسين على الشبكات.")
                        .language(Language.AR)
                        .content());
        publish(
                "find-english",
                Activities.draft()
                        .title("Quokka satellites for schools")
                        .description("Training in early warning systems; bridging the digital divide.")
                        .countries("MDV", "PHL")
                        .partners(List.of("Fédération internationale", "Quagga's Company"))
                        .content());
        publish(
                "find-english-2",
                Activities.draft()
                        .title("Quokka radio")
                        .description("A warning came early; a divide of digital kinds.")
                        .content());
        publish(
                "find-translated",
                Activities.draft()
                        .title("Wombat programme")
                        .description("A programme.")
                        .translations(Map.of(Language.FR, new Translation("Programme des forêts", "Un programme.")))
                        .content());
    }

    @AfterAll
    void withdraw() {
        history.withdraw(published.stream().mapToLong(Long::longValue).toArray());
    }

    @ParameterizedTest(name = "in {0}, {1} finds {2}")
    @CsvSource({
        // accents, either way
        "FR, developpement, find-french",
        "FR, DÉVELOPPEMENT, find-french",
        "EN, developpement, find-french",
        "ES, capacitacion, find-spanish",
        "ES, niñas, find-spanish",
        "EN, ninas, find-spanish",
        "EN, federation, find-english",
        // forms of a word
        "EN, satellite, find-english",
        "EN, schooling, find-english",
        "EN, trained, find-english",
        "FR, réseau, find-french",
        "FR, éducations, find-french",
        "ES, joven, find-spanish",
        "RU, спутник, find-russian",
        "RU, СПУТНИКОВЫЕ, find-russian",
        "RU, сеть, find-russian",
        "AR, الاتصالات, find-arabic",
        "AR, اتصالات, find-arabic",
        "AR, شبكات, find-arabic",
        "AR, اتصال, find-arabic",
        "AR, والتدريب, find-arabic",
        "EN, спутниками, find-russian",
        // readers do not switch the language before they type
        "EN, спутник, find-russian",
        "EN, اتصالات, find-arabic",
        "EN, réseau, find-french",
        "RU, satellites, find-english",
        "ZH, satellites, find-english",
        // Chinese by pairs of characters
        "ZH, 卫星, find-chinese",
        "ZH, 农村宽带, find-chinese",
        "EN, 宽带网络, find-chinese",
        "ZH, 培训, find-chinese",
        // partners and names of countries in any language
        "EN, quagga, find-english",
        "EN, Maldives, find-english",
        "EN, Philippines, find-english",
        "ES, Filipinas, find-english",
        "RU, Филиппины, find-english",
        "ZH, 菲律宾, find-english",
        "AR, الفلبين, find-english",
        // translations
        "EN, wombats, find-translated",
        "FR, forêt, find-translated"
    })
    void wordsFindTheActivity(Language language, String words, String slug) {
        assertThat(found(language, words)).contains(slug);
    }

    @ParameterizedTest(name = "in {0}, {1} does not find {2}")
    @CsvSource({
        "ZH, 星通国, find-chinese",
        "ZH, 网宽, find-chinese",
        "EN, quokkas wombats, find-english",
        "RU, космос, find-russian",
        "EN, giraffe, find-english"
    })
    void otherWordsDoNot(Language language, String words, String slug) {
        assertThat(found(language, words)).doesNotContain(slug);
    }

    @ParameterizedTest(name = "in {0}, {1} finds {2}")
    @CsvSource(delimiter = '|', textBlock = """
        EN | quokka                            | find-english find-english-2
        EN | quokka "early warning"            | find-english
        EN | "digital divide"                  | find-english
        EN | quokka -satellite                 | find-english-2
        EN | quokka -"early warning"           | find-english-2
        FR | quokka -"early warning"           | find-english-2
        EN | quokka -satellite -radio          |
        FR | quokka -training                  | find-english-2
        RU | quokka -schools                   | find-english-2
        EN | wombat or "quokka radio"          | find-english-2 find-translated
        """)
    void phrasesExclusionsAndAlternativesAreUnderstood(Language language, String words, String slugs) {
        var expected = slugs == null || slugs.isBlank() ? List.<String>of() : List.of(slugs.split(" "));
        assertThat(found(language, words)).hasSameElementsAs(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "''",
                "\"",
                "\"\"\"",
                "&",
                "|",
                "!",
                "!!",
                ":*",
                "a:*",
                "a & b",
                "<->",
                "(",
                ")",
                "((a)",
                "-",
                "--",
                "- -a",
                "-\"",
                "\\",
                "\\'",
                "%",
                "_",
                "a\tb",
                "$1",
                ":name",
                ":filterText",
                "?",
                "{filter}",
                "E'\\x00'",
                "'; DROP TABLE activity; --",
                "the",
                "the of and",
                "or",
                "or or",
                "\u200f",
                "\ufeff",
                "📡",
                "🇨🇭",
                "ﷺ",
                "a\u0301",
                "NULL",
                "<script>",
                "http://[::1]/?a=b&c",
                "user@itu.int",
                "1e999",
                "99999999999999999999",
                "C:\\temp",
                "/usr/local",
                "一",
                "一二三四五六七八九十",
                "漢字kanji漢字"
            })
    void oddWordsNeverBreakAnything(String words) {
        for (var language : Language.values()) {
            var filter = ActivityFilter.all().withText(words);
            assertThatCode(() -> {
                        search.list(filter, language, ActivityOrder.RELEVANCE, null, 100);
                        search.listFacetCounts(filter, language);
                        coverage.getCoverage(filter, language);
                    })
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void twoHundredCharactersOfAnyKindAreUnderstood() {
        for (var words : List.of(
                "satellite ".repeat(20), "卫".repeat(200), "-a ".repeat(66), "\"a b\" ".repeat(33), "!(&|".repeat(50))) {
            assertThatCode(() -> search.count(ActivityFilter.all().withText(words), Language.EN))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void titlesAreShownInTheReadersLanguageWhereTranslated() {
        assertThat(search.findItem("find-translated", Language.FR))
                .get()
                .satisfies(i -> assertThat(i.title()).isEqualTo("Programme des forêts"))
                .satisfies(i -> assertThat(i.language()).isEqualTo("fr"));
        assertThat(search.findItem("find-translated", Language.RU))
                .get()
                .satisfies(i -> assertThat(i.title()).isEqualTo("Wombat programme"))
                .satisfies(i -> assertThat(i.language()).isEqualTo("en"));
        assertThat(search.findItem("find-nothing", Language.EN)).isEmpty();
    }

    private void publish(String slug, ActivityContent content) {
        published.add(history.publish(slug, content));
    }

    private List<String> found(Language language, String words) {
        return search
                .list(ActivityFilter.all().withText(words), language, ActivityOrder.RELEVANCE, null, 100)
                .items()
                .stream()
                .map(ActivityListItem::slug)
                .filter(s -> s.startsWith("find-"))
                .toList();
    }
}
