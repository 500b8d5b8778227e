package org.itu.sdgmap.analysis.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivitySearch;
import org.itu.sdgmap.analysis.RingsService;
import org.itu.sdgmap.analysis.RingsService.FrameworkCount;
import org.itu.sdgmap.analysis.TargetWords;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.FrameworkDetails;
import org.itu.sdgmap.framework.StrategicTarget;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.test.context.support.WithMockUser;

/** The pages of frameworks and elements, as far as the server makes them. */
@PostgisTest
class FrameworkPagesTest extends SpringBrowserlessTest {

    private final FrameworkCatalog frameworks;
    private final FrameworkDetails details;
    private final RingsService rings;
    private final ActivitySearch search;
    private final FrameworksAddressCheck addressCheck;

    FrameworkPagesTest(
            FrameworkCatalog frameworks,
            FrameworkDetails details,
            RingsService rings,
            ActivitySearch search,
            FrameworksAddressCheck addressCheck) {
        this.frameworks = frameworks;
        this.details = details;
        this.rings = rings;
        this.search = search;
        this.addressCheck = addressCheck;
    }

    @BeforeEach
    void readInEnglish() {
        UI.getCurrentOrThrow().setLocale(Locale.ENGLISH);
    }

    @Test
    void everyEditionStandsOnTheTimeLine() {
        open("frameworks");

        assertThat(frameworks.listFrameworks())
                .allSatisfy(f -> assertThat(text()).contains(f.name().in(Language.EN)));
        assertThat(text()).contains("2024 to 2027, in force").contains("2020 to 2023, superseded");
        assertThat(Jsoup.parse(html()).select(".time-line li")).hasSameSizeAs(frameworks.listFrameworks());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SDG", "WSIS", "SP2016", "SP2020", "SP2024"})
    void treeHasEveryElementOnceWithAnAddressThatLeadsToIt(String framework) {
        open("frameworks/" + framework);

        var elements = frameworks.listElements(framework);
        var links = Jsoup.parse(html()).select(".element-name").eachAttr("href");
        assertThat(links).doesNotHaveDuplicates().hasSameSizeAs(elements);
        assertThat(elements).allSatisfy(e -> {
            var address = FrameworkAddress.of(e.key());
            assertThat(links).contains(address);
            assertThat(FrameworkAddress.element(frameworks, framework, address.substring(address.lastIndexOf('/') + 1)))
                    .isEqualTo(e);
        });
    }

    @Test
    void linksWithinTheFrameworksKeepTheDayOfThePage() {
        var day = "asof=" + LocalDate.now(ZoneOffset.UTC).minusDays(1);
        for (var address : List.of("frameworks", "frameworks/SDG", "frameworks/SDG/9.c")) {
            open(address + "?" + day);

            var links = Jsoup.parse(html()).select("a[href^=/frameworks]").eachAttr("href");
            assertThat(links).as(address).isNotEmpty().allSatisfy(l -> assertThat(l)
                    .endsWith("?" + day));
        }
        open("frameworks/SDG");
        assertThat(Jsoup.parse(html()).select(".element-name").eachAttr("href")).noneMatch(l -> l.contains("asof"));
    }

    @Test
    void countsOfTheTreeAreThoseOfTheListOfActivities() {
        for (var framework : List.of("SDG", "SP2024")) {
            var counts = rings.listFrameworkCounts(framework, ActivityFilter.all(), Language.EN);
            assertThat(counts).isNotEmpty();
            assertThat(frameworks.listElements(framework)).allSatisfy(e -> {
                var count = counts.getOrDefault(e.id(), FrameworkCount.NONE);
                var filter = ActivityFilter.all().withElements(List.of(e.key()));
                assertThat(count.linked() + count.derived())
                        .as(e.key().toString())
                        .isEqualTo(search.count(filter, Language.EN));
            });
        }
    }

    @Test
    void totalsTellLinkedActivitiesFromDerivedOnes() {
        var totals = rings.listFrameworkTotals(ActivityFilter.all(), Language.EN);

        assertThat(totals.getOrDefault("SDG", FrameworkCount.NONE).linked()).isPositive();
        assertThat(totals.getOrDefault("SDG", FrameworkCount.NONE).derived()).isZero();
        assertThat(totals.getOrDefault("SP2024", FrameworkCount.NONE).linked()).isZero();
        assertThat(totals.getOrDefault("SP2024", FrameworkCount.NONE).derived()).isPositive();
    }

    @Test
    void searchFindsByCodeAndShowsWhatStandsAbove() {
        open("frameworks/SDG?find=9.c");

        assertThat(Jsoup.parse(html()).select(".element-code").eachText()).containsExactly("9", "9.c", "9.c.1");
        assertThat(text()).contains("2 elements found");
    }

    @Test
    void searchFindsByWordsOfTheReadersLanguageWhateverTheirAccents() {
        UI.getCurrentOrThrow().setLocale(Locale.FRENCH);
        open("frameworks/SDG");

        test($view(TextField.class).withClassName("tree-search").single()).setValue("EDUCATION de qualite");

        assertThat(Jsoup.parse(html()).select(".element-code").eachText()).contains("4");
    }

    @Test
    void searchWithoutResultSaysSo() {
        open("frameworks/WSIS?find=zzzz");

        assertThat(text()).contains("Nothing here has that code or these words");
    }

    @Test
    void elementHasItsParentsChildrenTiesReviewsAndIndicators() {
        open("frameworks/SDG/9");

        var page = Jsoup.parse(html());
        assertThat($view(H1.class).single().getText()).isEqualTo("SDG 9 Industry, innovation and infrastructure");
        assertThat(page.select(".element-path a").eachAttr("href")).containsExactly("/frameworks", "/frameworks/SDG");
        assertThat(page.select(".element-tree .element-code").eachText()).contains("9.1", "9.c");
        assertThat(page.select(".element-ties a").eachAttr("href"))
                .contains("/frameworks/WSIS/C2", "/frameworks/SP2024/1");
        assertThat(text())
                .contains("Goal 9 is in the set reviewed in depth in 2017")
                .contains("official, Union level")
                .contains("9.c.1 Population living within reach of a mobile network");
    }

    @Test
    void strategicTargetSaysWhatItDemandsAndByWhen() {
        open("frameworks/SP2016/1.1");

        assertThat(text()).contains("At least 55 per cent of households").contains("2020");
    }

    @Test
    void everyStrategicTargetSaysItsFigureInEveryLanguage() {
        for (var language : Language.values()) {
            UI.getCurrentOrThrow().setLocale(language.locale());
            for (var plan : List.of("SP2016", "SP2020", "SP2024")) {
                for (var element : frameworks.listElements(plan)) {
                    details.findStrategicTarget(element.id())
                            .filter(t -> t.figure() != null)
                            .filter(t -> t.comparator() != StrategicTarget.Comparator.UNIVERSAL)
                            .ifPresent(t -> assertThat(TargetWords.figure(t))
                                    .as(element.key() + " in " + language)
                                    .containsPattern("[0-9]")
                                    .doesNotContain("  "));
                }
            }
        }
    }

    @Test
    void formerIndicatorSaysWhereItsContentIsNow() {
        open("frameworks/SDG/17.6.2");
        assertThat(text()).contains("17.6.2 was renumbered 17.6.1");

        open("frameworks/SDG/17.6.1");
        assertThat(text()).contains("17.6.1 carries the content of the former 17.6.2");
    }

    @Test
    void theMapOfAnElementShowsItsActivities() {
        open("frameworks/WSIS/C7-HEALTH");

        assertThat(html()).contains("line=C7-HEALTH");
        assertThat(text()).contains("ITU’s role 2024–2027");
    }

    @Test
    void readersAreNotShownWhatIsUnconfirmed() {
        open("frameworks/SP2020");

        assertThat(Jsoup.parse(html()).select(".unconfirmed")).isEmpty();
    }

    @Test
    @WithMockUser(roles = "COORDINATOR")
    void coordinatorsAreShownWhatIsUnconfirmed() {
        open("frameworks/SP2020");
        assertThat(Jsoup.parse(html()).select(".unconfirmed")).isNotEmpty();

        open("frameworks/SP2020/R.1-a");
        assertThat(text()).contains("recorded from memory");
    }

    @ParameterizedTest
    @CsvSource({
        "SDG, SDG9, SDG:SDG9",
        "sdg, 9, SDG:SDG9",
        "SDG, 9.C, SDG:9.c",
        "WSIS, c7.e-health, WSIS:C7.e-health",
        "WSIS, C7-HEALTH, WSIS:C7.e-health",
        "SP2024, 1, SP2024:1",
        "SP2024, SP2024:1, SP2024:1",
        "SP2020, r.1-A, SP2020:R.1-a",
        "SP2016, 2.5.a, SP2016:2.5.A"
    })
    void severalSpellingsLeadToOneElement(String framework, String code, String expected) {
        assertThat(FrameworkAddress.element(frameworks, framework, code).key()).hasToString(expected);
    }

    @Test
    void unknownAddressesAreNotFound() {
        for (var address : List.of("frameworks/MDG", "frameworks/SDG/18", "frameworks/WSIS/9", "frameworks/MDG/1")) {
            assertThatThrownBy(() -> addressCheck.check(new Location(address)))
                    .as(address)
                    .isInstanceOf(NotFoundException.class);
        }
        addressCheck.check(new Location("frameworks"));
        addressCheck.check(new Location("frameworks/SDG/9"));
        addressCheck.check(new Location("rings"));
    }

    @Test
    void everyElementOpens() {
        for (var code : List.of("C2", "C7", "C7-GOV")) {
            open("frameworks/WSIS/" + code);
            assertThat($view(H1.class).all()).as(code).hasSize(1);
        }
        for (var element : frameworks.listElements("SP2024")) {
            open(FrameworkAddress.of(element.key()).substring(1));
            assertThat($view(H1.class).single().getText())
                    .contains(element.title().in(Language.EN));
        }
        assertThat(frameworks.findElement(ElementKey.sdg("9.c"))).isPresent();
    }

    private static void open(String address) {
        var location = new Location(address);
        UI.getCurrentOrThrow().navigate(location.getPath(), location.getQueryParameters());
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively() + " "
                + Jsoup.parse(html()).text();
    }

    /** Pieces of the page that are made as one piece of markup, and the address that its map reads. */
    private String html() {
        return descendants(((Component) getCurrentView()).getElement())
                .filter(e -> !e.isTextNode())
                .map(e -> "<%1$s class='%2$s'>%3$s</%1$s>%4$s"
                        .formatted(
                                e.getTag(),
                                e.getAttribute("class"),
                                e.getProperty("innerHTML", ""),
                                e.getProperty("coverageUrl", "")))
                .collect(Collectors.joining(" "));
    }

    private static Stream<com.vaadin.flow.dom.Element> descendants(com.vaadin.flow.dom.Element from) {
        return from.getChildren().flatMap(child -> Stream.concat(Stream.of(child), descendants(child)));
    }
}
