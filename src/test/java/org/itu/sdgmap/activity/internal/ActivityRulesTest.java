package org.itu.sdgmap.activity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.itu.sdgmap._support.Drafts.link;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.itu.sdgmap._support.Drafts;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.activity.ActivityProblem;
import org.itu.sdgmap.activity.ActivityRule;
import org.itu.sdgmap.activity.ActivityRules;
import org.itu.sdgmap.activity.Contribution;
import org.itu.sdgmap.activity.DraftContent;
import org.itu.sdgmap.activity.DraftContent.DraftDocument;
import org.itu.sdgmap.activity.DraftContent.DraftLink;
import org.itu.sdgmap.activity.DraftContent.DraftResult;
import org.itu.sdgmap.activity.DraftContent.DraftSite;
import org.itu.sdgmap.activity.DraftContent.Translation;
import org.itu.sdgmap.activity.MappingBasis;
import org.itu.sdgmap.activity.PublishedActivities;
import org.itu.sdgmap.activity.RefusedActivityException;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.ElementKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rules of activities, on the frameworks and countries of the reference data. */
@PostgisTest
class ActivityRulesTest {

    private static final DraftSite ACCRA = new DraftSite("Accra", -0.19, 5.6, "GHA", false);

    private final ActivityRules rules;
    private final DraftOfContent drafts;
    private final PublishedActivities activities;
    private final JdbcClient jdbc;

    ActivityRulesTest(ActivityRules rules, DraftOfContent drafts, PublishedActivities activities, JdbcClient jdbc) {
        this.rules = rules;
        this.drafts = drafts;
        this.activities = activities;
        this.jdbc = jdbc;
    }

    @Test
    void whatIsSoundIsReadAsItWasMeant() {
        var typed = Drafts.typed()
                .title("  Digital\u200B Transformation\nCentres ")
                .years("٢٠٢٠", "2024 ", false)
                .countries(List.of("GHA", "GHA"))
                .sites(List.of(ACCRA))
                .partners(List.of(" Cisco ", "", "Cisco"))
                .links(List.of(link("SDG:4.4", "33,33 %"), link("SDG:9.c", "66.67"), link("WSIS:C4", "")))
                .results(
                        new DraftResult("Citizens trained", "22,000", "persons", "2023"),
                        new DraftResult("", " ", "", ""))
                .documents(new DraftDocument("Report", "HTTPS://www.itu.int/dtc"), new DraftDocument("", ""))
                .url("http://itu.int")
                .content();
        assertThat(rules.check(typed)).isEmpty();
        var content = rules.read(typed);
        assertThat(content.title()).isEqualTo("Digital Transformation Centres");
        assertThat(content.startYear()).isEqualTo(2020);
        assertThat(content.countries()).containsExactly("GHA");
        assertThat(content.sites().getFirst().country()).isEqualTo("GHA");
        assertThat(content.partners()).containsExactly("Cisco");
        assertThat(content.links())
                .extracting("weight")
                .containsExactly(new BigDecimal("33.33"), new BigDecimal("66.67"), null);
        assertThat(content.results().getFirst().figure()).isEqualByComparingTo("22000");
        assertThat(content.documents().getFirst().url()).isEqualTo("https://www.itu.int/dtc");
        assertThat(content.source()).isNull();
    }

    @Test
    void anEmptyFormLacksWhatEveryActivityHas() {
        var empty = Drafts.typed()
                .title(" ")
                .description("")
                .sector(null)
                .kind(null)
                .scope(null)
                .content();
        assertThat(rules.check(empty))
                .extracting(ActivityProblem::field)
                .containsExactly("title", "description", "sector", "kind", "scope");
        assertThat(rules.check(empty)).extracting(ActivityProblem::rule).containsOnly(ActivityRule.MISSING);
        assertThatThrownBy(() -> rules.read(empty))
                .isInstanceOf(RefusedActivityException.class)
                .hasMessageContaining("title '' is not valid: expected a value");
    }

    @Test
    void lengthsAreBounded() {
        var typed = Drafts.typed()
                .title("x".repeat(301))
                .description("x".repeat(10_001))
                .translations(Map.of(Language.FR, new Translation("x".repeat(301), "x")))
                .partners(List.of("x".repeat(201)))
                .resolutions(List.of("x".repeat(201)))
                .source("x".repeat(501))
                .url("https://" + "x".repeat(2001))
                .results(new DraftResult("x".repeat(201), "1", "x".repeat(61), ""))
                .documents(new DraftDocument("x".repeat(201), "https://itu.int"))
                .sites(List.of(new DraftSite("x".repeat(201), -0.19, 5.6, "GHA", false)))
                .links(List.of(new DraftLink(
                        ElementKey.sdg("9.c"), Contribution.PRIMARY, "", "x".repeat(1001), "", MappingBasis.EDITOR)));
        assertThat(rules.check(typed.content()))
                .extracting(p -> p.field() + " " + p.rule() + " " + p.detail())
                .containsExactly(
                        "title TOO_LONG 300",
                        "description TOO_LONG 10000",
                        "translations.fr.title TOO_LONG 300",
                        "sites.0.name TOO_LONG 200",
                        "partners.0 TOO_LONG 200",
                        "links.SDG:9.c.rationale TOO_LONG 1000",
                        "results.0.what TOO_LONG 200",
                        "results.0.unit TOO_LONG 60",
                        "documents.0.title TOO_LONG 200",
                        "resolutions.0 TOO_LONG 200",
                        "url NOT_A_WEB_ADDRESS ",
                        "source TOO_LONG 500");
    }

    @Test
    void numbersOfEntriesAreBounded() {
        var document = new DraftDocument("Report", "https://itu.int");
        var result = new DraftResult("Trained", "1", "persons", "");
        var typed = Drafts.typed()
                .sites(Collections.nCopies(201, ACCRA))
                .partners(names(101))
                .resolutions(names(51))
                .documents(Collections.nCopies(51, document).toArray(DraftDocument[]::new))
                .results(Collections.nCopies(51, result).toArray(DraftResult[]::new))
                .links(IntStream.range(0, 201)
                        .mapToObj(i -> link("SDG:9." + i, ""))
                        .toList());
        assertThat(rules.check(typed.content()))
                .filteredOn(p -> p.rule() == ActivityRule.TOO_MANY)
                .extracting(p -> p.field() + " " + p.value() + " " + p.detail())
                .containsExactly(
                        "sites 201 200",
                        "partners 101 100",
                        "links 201 200",
                        "results 51 50",
                        "documents 51 50",
                        "resolutions 51 50");
        var everywhere = jdbc.sql("SELECT iso3 FROM country ORDER BY 1 LIMIT 201")
                .query(String.class)
                .list();
        assertOnly(Drafts.typed().countries(everywhere), "countries", ActivityRule.TOO_MANY, "200");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
        1864 | ''   | false | startYear | NOT_A_YEAR        | ''
        soon | ''   | false | startYear | NOT_A_YEAR        | ''
        2020 | 2101 | false | endYear   | NOT_A_YEAR        | ''
        2020 | 2019 | false | endYear   | END_BEFORE_START  | 2020
        2020 | 2024 | true  | endYear   | END_WHILE_ONGOING | ''
        """)
    void yearsThatCannotBeAreRefused(
            String from, String to, boolean ongoing, String field, ActivityRule rule, String detail) {
        assertOnly(Drafts.typed().years(from, to, ongoing), field, rule, detail);
    }

    @Test
    void daysBelongToTheirYears() {
        var day = LocalDate.of(2020, 5, 1);
        assertOnly(
                Drafts.typed().years("2021", "", true).days(day, null),
                "startDate",
                ActivityRule.DAY_OF_OTHER_YEAR,
                "2021");
        assertOnly(Drafts.typed().years("", "", true).days(day, null), "startDate", ActivityRule.DAY_WITHOUT_YEAR, "");
        assertOnly(
                Drafts.typed().years("2020", "2020", false).days(day, day.minusDays(1)),
                "endDate",
                ActivityRule.END_BEFORE_START,
                "2020-05-01");
        assertThat(rules.check(Drafts.typed()
                        .years("2020", "2020", false)
                        .days(day, day)
                        .content()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://itu.int", "javascript:alert(1)", "itu.int", "https://", "https://itu.int/a b", "data:x"})
    void onlyPagesOfTheWebAreLinked(String address) {
        assertOnly(Drafts.typed().url(address), "url", ActivityRule.NOT_A_WEB_ADDRESS, "");
        assertOnly(
                Drafts.typed().documents(new DraftDocument("Report", address)),
                "documents.0.url",
                ActivityRule.NOT_A_WEB_ADDRESS,
                "");
        assertOnly(
                Drafts.typed()
                        .links(List.of(new DraftLink(
                                ElementKey.sdg("9.c"), Contribution.PRIMARY, "", "", address, MappingBasis.EDITOR))),
                "links.SDG:9.c.evidenceUrl",
                ActivityRule.NOT_A_WEB_ADDRESS,
                "");
    }

    @Test
    void scopesNameTheirPlaces() {
        assertOnly(Drafts.typed().countries(List.of()), "countries", ActivityRule.NO_COUNTRY, "");
        assertOnly(Drafts.typed().scope(Scope.SITE), "sites", ActivityRule.NO_SITE, "");
        assertOnly(Drafts.typed().scope(Scope.REGION), "regions", ActivityRule.NO_REGION, "");
        assertThat(rules.check(Drafts.typed()
                        .countries(List.of())
                        .sites(List.of(ACCRA))
                        .content()))
                .isEmpty();
        assertThat(rules.check(
                        Drafts.typed().scope(Scope.REGION).regions("AFRICA").content()))
                .isEmpty();
        assertThat(rules.check(
                        Drafts.typed().scope(Scope.GLOBAL).countries(List.of()).content()))
                .isEmpty();
    }

    @Test
    void codesAreKnown() {
        assertOnly(Drafts.typed().countries(List.of("GHA", "XKX")), "countries", ActivityRule.UNKNOWN_COUNTRY, "");
        assertOnly(Drafts.typed().scope(Scope.REGION).regions("LDC"), "regions", ActivityRule.UNKNOWN_REGION, "");
        assertOnly(
                Drafts.typed().links(List.of(link("SDG:9.z", ""))), "links.SDG:9.z", ActivityRule.UNKNOWN_ELEMENT, "");
        assertOnly(
                Drafts.typed().links(List.of(link("SDG:9.c", ""), link("SDG:9.c", ""))),
                "links.SDG:9.c",
                ActivityRule.TWICE,
                "");
        assertOnly(
                Drafts.typed().links(List.of(link("SDG:SDG9", ""), link("SDG:9.c", ""), link("SDG:9.1", ""))),
                "links.SDG:SDG9",
                ActivityRule.GOAL_BESIDE_TARGET,
                "9.1");
        assertThat(rules.check(Drafts.typed()
                        .links(List.of(link("SDG:SDG1", ""), link("SDG:10.2", "")))
                        .content()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        60  | 30  | weights.SDG          | WEIGHTS_NOT_100    | SDG
        60  | ''  | weights.SDG          | WEIGHTS_INCOMPLETE | SDG
        100 | ''  | weights.SDG          | WEIGHTS_INCOMPLETE | SDG
        60  | x   | links.SDG:9.c.weight | NOT_A_WEIGHT       | ''
        0   | 100 | links.SDG:4.4.weight | NOT_A_WEIGHT       | ''
        """)
    void weightsAreWholeOrAbsentWithinAFramework(
            String first, String second, String field, ActivityRule rule, String detail) {
        assertOnly(
                Drafts.typed()
                        .links(List.of(
                                link("SDG:4.4", first),
                                link("SDG:9.c", second),
                                link("WSIS:C4", ""),
                                link("WSIS:C2", ""))),
                field,
                rule,
                detail);
    }

    @Test
    void aPlaceOutsideOfTheCountriesNamedIsConfirmedFirst() {
        var lome = new DraftSite("Lomé", 1.22, 6.17, null, false);
        assertOnly(Drafts.typed().sites(List.of(ACCRA, lome)), "sites.1", ActivityRule.OUTSIDE_COUNTRIES, "TGO");
        var saidToBeGhana = new DraftSite("Lomé", 1.22, 6.17, "GHA", false);
        assertOnly(Drafts.typed().sites(List.of(saidToBeGhana)), "sites.0", ActivityRule.OUTSIDE_COUNTRIES, "TGO");
        var atSea = new DraftSite("Buoy", -30, 0, null, false);
        assertOnly(Drafts.typed().sites(List.of(atSea)), "sites.0", ActivityRule.OUTSIDE_COUNTRIES, "");
        assertThat(rules.check(Drafts.typed().sites(List.of(atSea)).content())
                        .getFirst()
                        .toString())
                .endsWith("this one lies in no country");
        var confirmed = new DraftSite("Lomé", 1.22, 6.17, "TGO", true);
        assertThat(rules.read(Drafts.typed().sites(List.of(confirmed)).content())
                        .sites()
                        .getFirst()
                        .country())
                .isEqualTo("TGO");
        var worldwide = Drafts.typed()
                .scope(Scope.GLOBAL)
                .countries(List.of())
                .sites(List.of(lome))
                .content();
        assertThat(rules.read(worldwide).sites().getFirst().country()).isEqualTo("TGO");
    }

    @ParameterizedTest
    @CsvSource({"181, 0", "-180.01, 0", "0, 90.5", "NaN, 0", "0, Infinity"})
    void coordinatesAreOnEarth(double longitude, double latitude) {
        var place = new DraftSite("", longitude, latitude, null, false);
        assertOnly(Drafts.typed().sites(List.of(place)), "sites.0", ActivityRule.NOT_A_COORDINATE, "");
    }

    @ParameterizedTest
    @ValueSource(chars = {'\u0000', '\u0007', '\u001B', '\u007F', '\uD800', '\uFFFE'})
    void noFieldHoldsControlCharacters(char character) {
        assertOnly(Drafts.typed().title("Smart" + character + "Villages"), "title", ActivityRule.NOT_TEXT, "");
        assertOnly(Drafts.typed().description("Smart" + character), "description", ActivityRule.NOT_TEXT, "");
        assertOnly(Drafts.typed().partners(List.of("a" + character)), "partners.0", ActivityRule.NOT_TEXT, "");
        assertOnly(Drafts.typed().url("https://itu.int/" + character), "url", ActivityRule.NOT_A_WEB_ADDRESS, "");
    }

    @Test
    void resultsAndTranslationsAreWholeOrAbsent() {
        assertThat(rules.check(Drafts.typed()
                        .results(new DraftResult("Trained", "", "", "20"), new DraftResult("", "many", "persons", ""))
                        .content()))
                .extracting(p -> p.field() + " " + p.rule())
                .containsExactly(
                        "results.0.figure MISSING",
                        "results.0.unit MISSING",
                        "results.0.year NOT_A_YEAR",
                        "results.1.what MISSING",
                        "results.1.figure NOT_A_FIGURE");
        assertOnly(
                Drafts.typed().translations(Map.of(Language.FR, new Translation("Centres", " "))),
                "translations.fr.description",
                ActivityRule.MISSING,
                "");
        assertOnly(
                Drafts.typed().translations(Map.of(Language.EN, new Translation("Centres", "Centres"))),
                "translations.en",
                ActivityRule.ORIGINAL_LANGUAGE,
                "");
        assertThat(rules.read(Drafts.typed()
                                .translations(Map.of(Language.FR, new Translation(" ", "")))
                                .content())
                        .translations())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ActivityRule.class)
    void everyRuleSaysWhatIsExpected(ActivityRule rule) {
        assertThat(rule.expected("2020")).isNotBlank().doesNotContain("%");
    }

    @Test
    void everySampleActivityCanBeEditedAndComesBackAsItWas() {
        var slugs = jdbc.sql("SELECT slug FROM published_activity")
                .query(String.class)
                .list();
        assertThat(slugs).isNotEmpty().allSatisfy(slug -> {
            var content = activities.getBySlug(slug).content();
            var typed = drafts.write(content);
            if (rules.check(typed).stream().noneMatch(p -> p.rule() == ActivityRule.GOAL_BESIDE_TARGET)) {
                assertThat(rules.read(typed))
                        .usingRecursiveComparison()
                        .ignoringFields("confidence")
                        .isEqualTo(content);
            }
        });
    }

    /** Whatever is typed, it is either refused by a rule or it is an activity; typing that once more changes nothing. */
    @Test
    void whateverTheRulesAcceptIsAnActivityThatReadsBackAsItself() {
        var random = new Random(20_240_917);
        int accepted = 0;
        for (int i = 0; i < 3000; i++) {
            var typed = random(random);
            if (rules.check(typed).isEmpty()) {
                accepted++;
                var content = rules.read(typed);
                assertThat(rules.read(drafts.write(content))).isEqualTo(content);
            } else {
                assertThatThrownBy(() -> rules.read(typed)).isInstanceOf(RefusedActivityException.class);
            }
        }
        assertThat(accepted).isBetween(100, 2900);
    }

    private static DraftContent random(Random random) {
        var typed = Drafts.typed();
        if (random.nextInt(4) == 0) {
            typed.title(pick(random, "", " ", "a", "x".repeat(299 + random.nextInt(3)), "é\u0301\u200D", "\u0001"));
        }
        if (random.nextInt(3) == 0) {
            typed.years(
                    pick(random, "", "1864", "2020", "٢٠٢٢", "20"),
                    pick(random, "", "2019", "2021", "x"),
                    random.nextBoolean());
        }
        if (random.nextInt(3) == 0) {
            typed.days(pick(random, null, LocalDate.of(2020, 1, 1)), pick(random, null, LocalDate.of(2021, 1, 1)));
        }
        if (random.nextInt(3) == 0) {
            typed.scope(pick(random, Scope.values()))
                    .countries(pick(random, List.of(), List.of("TGO"), List.of("GHA")));
        }
        if (random.nextInt(3) == 0) {
            typed.sites(List.of(new DraftSite(
                    pick(random, "", "Lomé"),
                    pick(random, 1.22, -0.19, 181.0, -30.0),
                    pick(random, 6.17, 5.6, 0.0),
                    pick(random, null, "GHA", "TGO"),
                    random.nextBoolean())));
        }
        if (random.nextInt(2) == 0) {
            typed.links(List.of(
                    link(pick(random, "SDG:9.c", "SDG:SDG9", "SDG:4.4"), pick(random, "", "60", "100", "0", "60,5")),
                    link(pick(random, "SDG:9.c", "SDG:9.1", "WSIS:C4"), pick(random, "", "40", "39.5", "x"))));
        }
        if (random.nextInt(3) == 0) {
            typed.results(new DraftResult(
                    pick(random, "", "Trained"), pick(random, "", "1,5", "1e9", "22.000.000", "٥"),
                    pick(random, "", "persons"), pick(random, "", "2020", "1")));
        }
        if (random.nextInt(3) == 0) {
            typed.partners(pick(random, List.of(""), List.of("a", "a "), List.of("x".repeat(201)), names(100)));
            typed.url(pick(random, "", "https://x", "HTTP://x", "https://", "x"));
        }
        return typed.content();
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static List<String> names(int number) {
        return IntStream.range(0, number).mapToObj(i -> "Name " + i).toList();
    }

    private void assertOnly(Drafts typed, String field, ActivityRule rule, String detail) {
        assertThat(rules.check(typed.content()))
                .extracting(p -> p.field() + " " + p.rule() + " " + p.detail())
                .containsExactly("%s %s %s".formatted(field, rule, detail));
    }
}
