package org.itu.sdgmap.analysis.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.RingsService;
import org.itu.sdgmap.analysis.RingsService.FrameworkCount;
import org.itu.sdgmap.analysis.ui.PlansParameters.Depth;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.PlanPath.Outcome;
import org.itu.sdgmap.framework.PlanSuccessions;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.test.context.support.WithMockUser;

/** The strategic plans side by side, as far as the server makes them, and readings of old elements on other pages. */
@PostgisTest
class PlansViewTest extends SpringBrowserlessTest {

    private final FrameworkCatalog frameworks;
    private final PlanSuccessions successions;
    private final RingsService rings;
    private final FrameworksAddressCheck addressCheck;

    PlansViewTest(
            FrameworkCatalog frameworks,
            PlanSuccessions successions,
            RingsService rings,
            FrameworksAddressCheck addressCheck) {
        this.frameworks = frameworks;
        this.successions = successions;
        this.rings = rings;
        this.addressCheck = addressCheck;
    }

    @BeforeEach
    void readInEnglish() {
        UI.getCurrentOrThrow().setLocale(Locale.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource({
        "SP2020:2.8, SP2024:2.2",
        "SP2016:2.5.A, SP2024:2.2",
        "SP2016:4.2, SP2024:EN5",
        "SP2016:3.2, SP2024:2.5",
        "SP2016:4, 'SP2024:2 SP2024:EN5'",
        "SP2016:D.2, 'SP2024:TP3 SP2024:TP5'",
        "SP2020:R.1-a, SP2024:TP1"
    })
    void referenceDataAreReadToTheirEnds(String old, String today) {
        var reading = successions.getSuccession().read(element(old)).orElseThrow();

        assertThat(reading.list(Outcome.IN_FORCE).stream()
                        .map(p -> p.last().key().toString())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(today);
    }

    @Test
    void goalsAndTargetsAreShownWithAllThatBecameOfThem() {
        var succession = successions.getSuccession();
        var shown = PlansSelection.of(frameworks, succession, Depth.TARGETS);

        assertThat(shown).doesNotHaveDuplicates();
        assertThat(keys(shown))
                .contains("SP2016:1.1", "SP2020:2.8", "SP2024:2.2", "SP2024:EN5")
                .doesNotContain("SP2020:R.1");
        assertThat(keys(shown).indexOf("SP2020:1.1")).isLessThan(keys(shown).indexOf("SP2020:2"));
        assertThat(succession.listLinks().stream().filter(l -> shown.contains(l.from())))
                .allSatisfy(l -> assertThat(shown).contains(l.to()));
    }

    @Test
    void atFullDepthEveryLinkIsShown() {
        var succession = successions.getSuccession();
        var shown = PlansSelection.of(frameworks, succession, Depth.ALL);

        assertThat(succession.listLinks()).isNotEmpty().allSatisfy(l -> assertThat(shown)
                .contains(l.from(), l.to()));
        assertThat(keys(shown)).doesNotContain("SP2020:R.1-a");
    }

    @Test
    void panelSaysWhatTheElementDemandsWhatItMeansTodayAndWho() {
        open("frameworks/plans?selected=SP2020:2.8");

        assertThat($view(H2.class).all())
                .extracting(H2::getText)
                .contains("2.8 Gender equality in Internet use and mobile phone ownership");
        assertThat(text())
                .contains("parity of women and men")
                .contains("Target 2.8 lives on in Connect 2030 (2024-2027) as 2.2 Close every digital divide")
                .contains("Widened to 2.2, Connect 2030 (2024-2027)")
                .contains("gender gap joined by age and place")
                .contains("Widened from: Connect 2020")
                .contains("derived by own reading");
        assertThat(Jsoup.parse(html()).select(".unconfirmed")).isEmpty();
    }

    @Test
    void panelTellsLinkedActivitiesFromDerivedOnes() {
        var counts = rings.listFrameworkCounts("SP2024", ActivityFilter.all(), Language.EN);
        var element = frameworks.listElements("SP2024").stream()
                .filter(e -> counts.getOrDefault(e.id(), FrameworkCount.NONE).derived() > 0)
                .findFirst()
                .orElseThrow();

        open("frameworks/plans?selected=" + element.key());

        var count = counts.getOrDefault(element.id(), FrameworkCount.NONE);
        assertThat(text())
                .contains("%d derived by crosswalk".formatted(count.derived()))
                .contains("See all %d activities".formatted(count.linked() + count.derived()))
                .contains("It is part of the plan in force.");
    }

    @Test
    @WithMockUser(roles = "COORDINATOR")
    void coordinatorsAreShownWhatIsUnconfirmed() {
        open("frameworks/plans?selected=SP2020:2.8");

        assertThat(Jsoup.parse(html()).select(".plan-reading .unconfirmed")).isNotEmpty();
        assertThat(Jsoup.parse(html()).select(".element-ties .unconfirmed")).isNotEmpty();
    }

    @Test
    void answerSaysThatNoLinkIsOfficial() {
        open("frameworks/plans");

        var links = successions.getSuccession().listLinks();
        assertThat(links).isNotEmpty();
        assertThat(text()).contains("Of the %d links between the plans none is official".formatted(links.size()));
    }

    @Test
    void elementsOfOldPlansSayWhatTheyMeanToday() {
        open("frameworks/SP2020/2.8");
        assertThat(text()).contains("In today’s plan").contains("lives on in Connect 2030 (2024-2027)");
        assertThat(html()).contains("/frameworks/SP2024/2.2");

        open("frameworks/SP2020/R.1-a");
        assertThat(text()).contains("Nothing is recorded of Outcome R.1-a itself; it goes with Objective R.1");

        open("frameworks/SP2024/2.2");
        assertThat(text()).doesNotContain("In today’s plan").contains("See the strategic plans side by side");

        open("frameworks/SDG/9");
        assertThat(text()).doesNotContain("side by side");
    }

    @Test
    void inListsTheReadingIsShort() {
        var reading = successions.getSuccession().read(element("SP2020:1.4")).orElseThrow();

        assertThat(PlanReadingWords.inShort(reading))
                .isEqualTo("Today: TP5 Enabling environment (derived by own reading)");
    }

    @Test
    void everyPlanElementIsReadInEveryLanguage() {
        var succession = successions.getSuccession();
        for (var language : Language.values()) {
            UI.getCurrentOrThrow().setLocale(language.locale());
            for (var plan : succession.listPlans()) {
                for (var element : frameworks.listElements(plan.code())) {
                    succession.read(element).ifPresent(reading -> assertThat(PlanReadingWords.inShort(reading))
                            .as(element.key() + " in " + language)
                            .isNotBlank()
                            .doesNotContain("{"));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"frameworks", "frameworks/SP2016", "frameworks/SP2020/2.8"})
    void plansAreReachedFrom(String address) {
        open(address);

        assertThat(text()).contains("See the strategic plans side by side");
    }

    @ParameterizedTest
    @ValueSource(strings = {"selected=SP2020:9.9", "selected=SDG:SDG1", "selected=x", "depth=deep", "as=music"})
    void badParametersAreRefused(String query) {
        assertThatThrownBy(() -> addressCheck.check(new Location("frameworks/plans?" + query)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("expected");
    }

    @Test
    void addressOfThePlansHidesNoFramework() {
        addressCheck.check(new Location("frameworks/plans"));
        addressCheck.check(new Location("frameworks/plans?selected=SP2016:2.5.A&depth=all&as=table"));
        assertThatThrownBy(() -> addressCheck.check(new Location("frameworks/plans/1")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> addressCheck.check(new Location("frameworks/plan")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void parametersAreWrittenAsTheyAreRead() {
        var query = new Location("frameworks/plans?selected=sp2020-2.8&depth=all&as=table");
        var parameters = PlansParameters.parse(query.getQueryParameters().getParameters(), frameworks);

        assertThat(parameters.write()).containsEntry("selected", "SP2020:2.8").containsEntry("depth", "all");
        assertThat(PlansParameters.NONE.write().values()).containsOnly("");
    }

    private Element element(String key) {
        int colon = key.indexOf(':');
        return frameworks
                .findElement(new ElementKey(key.substring(0, colon), key.substring(colon + 1)))
                .orElseThrow();
    }

    private static List<String> keys(List<Element> elements) {
        return elements.stream().map(e -> e.key().toString()).toList();
    }

    private static void open(String address) {
        var location = new Location(address);
        UI.getCurrentOrThrow().navigate(location.getPath(), location.getQueryParameters());
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively() + " "
                + Jsoup.parse(html()).text();
    }

    private String html() {
        return descendants(((Component) getCurrentView()).getElement())
                .filter(e -> !e.isTextNode())
                .map(e -> "<%1$s class='%2$s'>%3$s</%1$s>"
                        .formatted(e.getTag(), e.getAttribute("class"), e.getProperty("innerHTML", "")))
                .collect(Collectors.joining(" "));
    }

    private static Stream<com.vaadin.flow.dom.Element> descendants(com.vaadin.flow.dom.Element from) {
        return from.getChildren().flatMap(child -> Stream.concat(Stream.of(child), descendants(child)));
    }
}
