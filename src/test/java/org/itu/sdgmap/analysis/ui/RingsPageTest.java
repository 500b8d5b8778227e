package org.itu.sdgmap.analysis.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.Set;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.InvolvementEdition;
import org.itu.sdgmap.analysis.InvolvementThresholds;
import org.itu.sdgmap.analysis.Rings;
import org.itu.sdgmap.analysis.Rings.GoalCount;
import org.itu.sdgmap.analysis.RingsService;
import org.itu.sdgmap.analysis.ui.RingsParameters.Comparison;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.ui.SdgRings;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Declared and computed rings, and roles in the action lines, as far as the server makes them. */
@PostgisTest
class RingsPageTest extends SpringBrowserlessTest {

    private final RingsService rings;
    private final FrameworkCatalog frameworks;
    private final FigurePagesAddressCheck addressCheck;

    RingsPageTest(RingsService rings, FrameworkCatalog frameworks, FigurePagesAddressCheck addressCheck) {
        this.rings = rings;
        this.frameworks = frameworks;
        this.addressCheck = addressCheck;
    }

    @BeforeEach
    void readInEnglish() {
        read(Language.EN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | Goal 11: declared focus, computed key focus (9.0% of link weight)",
                "FR | Objectif 11 : déclaré axe d’action, calculé axe clé (9,0 % du poids des liens)",
                "ES | Objetivo 11: declarado eje de acción, calculado eje clave (9,0 % del peso de los vínculos)",
                "RU | Цель 11: заявлено – приоритет, рассчитано – ключевой приоритет (9,0 % веса связей)",
                "ZH | 目标11：宣布为重点，计算所得为关键重点（占关联权重的9.0%）",
                "AR | الهدف 11: المعلن تركيز، والمحسوب تركيز رئيسي (9.0% من وزن الروابط)"
            })
    void disagreementIsASentenceInEachLanguage(Language language, String expected) {
        read(language);
        var answer = made(InvolvementEdition.PLAN_2024_2027, 0.0903, 1);
        assertThat(plain(RingsWords.disagreement(answer.disagreements().getFirst(), answer)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | Goal 11: declared strong impact (ring 2), computed enabler (ring 4; 0.5% of link weight)",
                "FR | Objectif 11 : déclaré fort impact (anneau 2), calculé catalyseur (anneau 4 ; 0,5 % du poids des liens)",
                "ZH | 目标11：宣布为影响显著（第2环），计算所得为推动（第4环；占关联权重的0.5%）"
            })
    void disagreementOfTheEditionBeforeNamesTheRingsByPosition(Language language, String expected) {
        read(language);
        var answer = made(InvolvementEdition.PLAN_2020_2023, 0.005, 3);
        assertThat(plain(RingsWords.disagreement(answer.disagreements().getFirst(), answer)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void ruleNamesTheThresholdsInEachLanguage(Language language) {
        read(language);
        var thresholds = plain(RingsWords.rule(made(InvolvementEdition.PLAN_2024_2027, 0.1, 1)));
        assertThat(thresholds).containsPattern("15 ?%").containsPattern("6 ?%").containsPattern("2 ?%");
        assertThat(plain(RingsWords.rule(made(InvolvementEdition.PLAN_2020_2023, 0.1, 1))))
                .startsWith(thresholds)
                .hasSizeGreaterThan(thresholds.length() + 20);
    }

    @Test
    void pageListsEveryDisagreementOfTheService() {
        open("rings?sector=ITU-D");
        var answer = rings.getRings(
                ActivityFilter.all().withSectors(Set.of(Sector.ITU_D)), InvolvementEdition.PLAN_2024_2027, Language.EN);
        var expected = answer.disagreements().stream()
                .map(g -> RingsWords.disagreement(g, answer))
                .toList();
        assertThat(expected).isNotEmpty();
        assertThat(sentences()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat($view(H2.class)
                        .from($view(Disagreements.class).single())
                        .single()
                        .getText())
                .isEqualTo("Declared and computed rings differ for %d of 17 Goals".formatted(expected.size()));
    }

    @Test
    void editionsDisagreeElsewhere() {
        open("rings?edition=2020-2023");
        var older = sentences();
        open("rings");
        assertThat(sentences()).isNotEqualTo(older);
        assertThat(older).anySatisfy(s -> assertThat(s).contains("strong impact (ring 2)"));
    }

    @Test
    void fewActivitiesAreCalledFew() {
        open("rings?country=SEN");
        var answer = rings.getRings(ActivityFilter.all().withCountries(Set.of("SEN")), Language.EN);
        assertThat(answer.linked()).isBetween(2L, RingsWords.FEW - 1L);
        assertThat($view(Disagreements.class).single().getElement().getTextRecursively())
                .contains("Only %d activities of this selection are linked to Goals".formatted(answer.linked()));
        open("rings");
        assertThat($view(Disagreements.class).single().getElement().getTextRecursively())
                .doesNotContain("Only ");
    }

    @Test
    void withoutAnyLinkedActivityNothingIsComputedAndNothingDisagrees() {
        open("rings?q=zzzznothing");
        assertThat($view(Disagreements.class).single().getElement().getTextRecursively())
                .contains("no ring can be computed");
        var none = rings.getRings(ActivityFilter.all().withText("zzzznothing"), Language.EN);
        assertThat(none.disagreements()).isEmpty();
        assertThat(RingsData.of(none, Comparison.COMPUTED).rings()).isEmpty();
        assertThat(items(RingsData.of(none, Comparison.OVERLAID))).allMatch(item -> item.computed() == null);
    }

    @Test
    void computedRingsHoldEveryGoalInTheRingOfItsShare() {
        var answer = rings.getRings(ActivityFilter.all(), Language.EN);
        var data = RingsData.of(answer, Comparison.COMPUTED);
        assertThat(items(data)).hasSize(17);
        for (int ring = 0; ring < 4; ring++) {
            int expected = ring;
            assertThat(data.rings().get(ring).items())
                    .allSatisfy(item ->
                            assertThat(goal(answer, item.code()).computedRing()).isEqualTo(expected));
        }
    }

    @Test
    void linesStandInTheRingOfTheirRole() {
        var answer = rings.getLineRings(ActivityFilter.all(), InvolvementEdition.PLAN_2024_2027, Language.EN);
        var data = LineRingsData.of(answer);
        assertThat(data.rings()).extracting(SdgRings.Ring::label).startsWith("Sole facilitator", "Lead facilitator");
        assertThat(data.rings().getFirst().items())
                .extracting(SdgRings.Item::code)
                .containsExactly("C2", "C5", "C6");
        assertThat(items(data)).hasSize(18).allMatch(item -> item.colour() == null);
    }

    @Test
    void addressOpensThePanelOfALine() {
        open("rings?figure=lines&selected=C7-HEALTH");
        var panel = $view(SidePanel.class).single();
        assertThat($view(H2.class).from(panel).single().getText()).isEqualTo("Action Line C7-HEALTH: E-health");
        assertThat(panel.getElement().getTextRecursively()).contains("ITU’s role 2024–2027: Contributor.");
    }

    @Test
    void lineBesideOtherLinesOfTheFilterSaysWhatIsListed() {
        open("rings?figure=lines&selected=C2&line=C5");
        assertThat($view(SidePanel.class).single().getElement().getTextRecursively())
                .contains("The filter names other Action Lines");
    }

    @ParameterizedTest
    @CsvSource({"rings, all years", "rings?from=2024&to=2027, the years of this plan", "rings?from=2020, Since 2020"})
    void periodIsSaidInWords(String address, String expected) {
        open(address);
        assertThat($view(PlanPeriod.class).single().getElement().getTextRecursively())
                .contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "edition=2016-2019",
                "figure=sectors",
                "compare=both",
                "figure=lines&selected=SDG4",
                "figure=lines&selected=C7",
                "selected=C2",
                "encoding=colour"
            })
    void badValuesAreRefusedBeforeThePageOpens(String query) {
        var value = query.substring(query.lastIndexOf('=') + 1);
        assertThatThrownBy(() -> addressCheck.check(new Location("rings?" + query)))
                .hasMessageContaining("'" + value + "'")
                .hasMessageContaining("expected");
    }

    @Test
    void addressIsWrittenAsItWasRead() {
        for (var query : List.of("", "figure=lines&edition=2020-2023&selected=C7-HEALTH", "compare=side&as=table")) {
            var given = new Location("rings?" + query).getQueryParameters().getParameters();
            var written = RingsParameters.parse(given, frameworks).write();
            written.values().removeIf(String::isEmpty);
            assertThat(written.entrySet().stream()
                            .map(e -> e.getKey() + "=" + e.getValue())
                            .toList())
                    .as(query)
                    .containsExactlyInAnyOrderElementsOf(query.isEmpty() ? List.of() : List.of(query.split("&")));
        }
    }

    /** Rings of one Goal, 11, with the share given. */
    private Rings made(InvolvementEdition edition, double share, int computedRing) {
        var goal = frameworks.listGoals().get(10);
        var count = new GoalCount(goal, 5, 0.5, 1, share, computedRing, 0);
        var levels = edition == InvolvementEdition.PLAN_2024_2027
                ? List.of("MAIN_KEY_FOCUS", "KEY_FOCUS", "FOCUS", "ENABLER")
                : List.of("PRIMARY", "STRONG_IMPACT", "ENVIRONMENTAL", "NOT_NAMED");
        var declared = edition == InvolvementEdition.PLAN_2024_2027 ? "FOCUS" : "STRONG_IMPACT";
        return new Rings(
                1,
                10,
                10,
                0,
                edition,
                new InvolvementThresholds(0.15, 0.06, 0.02),
                levels.stream()
                        .map(l -> new Rings.Ring(l, l.equals(declared) ? List.of(count) : List.of()))
                        .toList());
    }

    private List<String> sentences() {
        var html = $view(com.vaadin.flow.component.Html.class)
                .from($view(Disagreements.class).single())
                .single()
                .getElement()
                .getProperty("innerHTML");
        return Jsoup.parse("<ul>" + html + "</ul>")
                .select("li > span:last-child")
                .eachText();
    }

    private static List<SdgRings.Item> items(SdgRings.Data data) {
        return data.rings().stream().flatMap(r -> r.items().stream()).toList();
    }

    private static GoalCount goal(Rings answer, String code) {
        return answer.rings().stream()
                .flatMap(r -> r.goals().stream())
                .filter(g -> g.goal().element().key().equals(ElementKey.sdg(code)))
                .findFirst()
                .orElseThrow();
    }

    /** Without the invisible signs and the narrow spaces that some languages write around numbers. */
    private static String plain(String text) {
        return text.replaceAll("[\\u200e\\u200f\\u061c]", "").replaceAll("[\\u00a0\\u202f]", " ");
    }

    private static void read(Language language) {
        UI.getCurrentOrThrow().setLocale(language.locale());
    }

    private static void open(String address) {
        var location = new Location(address);
        UI.getCurrentOrThrow().navigate(location.getPath(), location.getQueryParameters());
    }
}
