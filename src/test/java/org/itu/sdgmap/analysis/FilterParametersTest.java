package org.itu.sdgmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap._support.RandomFilters;
import org.itu.sdgmap.activity.ActivityKind;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter.Counting;
import org.itu.sdgmap.analysis.ActivityFilter.ElementMatch;
import org.itu.sdgmap.analysis.ActivityFilter.EvidenceSource;
import org.itu.sdgmap.analysis.ActivityFilter.Phase;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.geography.CountryCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@PostgisTest
class FilterParametersTest {

    private final FilterParameters parameters;
    private final FrameworkCatalog frameworks;
    private final CountryCatalog countries;

    FilterParametersTest(FilterParameters parameters, FrameworkCatalog frameworks, CountryCatalog countries) {
        this.parameters = parameters;
        this.frameworks = frameworks;
        this.countries = countries;
    }

    @Test
    void everyParameterIsRead() {
        var filter = parameters.parse(Map.ofEntries(
                Map.entry("q", List.of("early warning")),
                Map.entry("sector", List.of("ITU-D,itu-t")),
                Map.entry("kind", List.of("project", "EVENT")),
                Map.entry("phase", List.of("running,PLANNED")),
                Map.entry("match", List.of("all")),
                Map.entry("source", List.of("itu")),
                Map.entry("counting", List.of("fractional")),
                Map.entry("sdg", List.of("9, 4.4")),
                Map.entry("line", List.of("C7-HEALTH")),
                Map.entry("goal", List.of("SP2020:R.1-a")),
                Map.entry("country", List.of("ken")),
                Map.entry("group", List.of("ldc,AFRICA")),
                Map.entry("regional", List.of("ner")),
                Map.entry("scope", List.of("site")),
                Map.entry("from", List.of("2019")),
                Map.entry("to", List.of(" 2024 ")),
                Map.entry("asof", List.of("2025-12-31")),
                Map.entry("sort", List.of("title"))));
        assertThat(filter)
                .isEqualTo(new ActivityFilter(
                        "early warning",
                        Set.of(Sector.ITU_D, Sector.ITU_T),
                        Set.of(ActivityKind.PROJECT, ActivityKind.EVENT),
                        Set.of(Phase.PLANNED, Phase.RUNNING),
                        Set.of(
                                ElementKey.sdg("SDG9"),
                                ElementKey.sdg("4.4"),
                                ElementKey.wsis("C7.e-health"),
                                new ElementKey("SP2020", "R.1-a")),
                        ElementMatch.ALL,
                        Set.of("KEN"),
                        Set.of("LDC", "AFRICA"),
                        Set.of("NER"),
                        Set.of(Scope.SITE),
                        2019,
                        2024,
                        EvidenceSource.ITU,
                        Counting.FRACTIONAL,
                        LocalDate.of(2025, 12, 31),
                        null,
                        null));
    }

    @Test
    void noParametersAreEverything() {
        assertThat(parameters.parse(Map.of()).selectsAll()).isTrue();
        assertThat(parameters
                        .parse(Map.of("q", List.of(""), "sector", List.of(",", " "), "from", List.of("")))
                        .selectsAll())
                .isTrue();
        assertThat(FilterParameters.write(ActivityFilter.all())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        sector  | ITU-X      | ITU-R, ITU-T, ITU-D, GS or INTER
        kind    | PARTY      | one of PROJECT, PROGRAMME, STANDARD, EVENT, PUBLICATION, PLATFORM, PARTNERSHIP, STUDY_GROUP, TRAINING
        sdg     | 18         | a Goal or target such as 9 or 9.c
        sdg     | 9.z        | a Goal or target such as 9 or 9.c
        sdg     | C2         | a Goal or target such as 9 or 9.c
        line    | C12        | an Action Line such as C2 or C7-HEALTH
        line    | 9          | an Action Line such as C2 or C7-HEALTH
        goal    | SP2024:99  | an element of a strategic plan such as SP2024:1
        goal    | 1          | an element of a strategic plan such as SP2024:1
        country | KE         | an ISO 3166-1 alpha-3 code such as KEN
        country | XKX        | an ISO 3166-1 alpha-3 code such as KEN
        group   | ATLANTIS   | a group of countries such as AFRICA, LDC or SIDS
        scope   | WORLD      | one of SITE, COUNTRY, REGION, GLOBAL
        from    | 20         | a year such as 2024
        from    | soon       | a year such as 2024
        from    | 1200       | a year from 1865 to 2100
        to      | 2024.5     | a year such as 2024
        """)
    void everyRefusalNamesFieldValueAndWhatIsExpected(String field, String value, String expected) {
        assertThatThrownBy(() -> parameters.parse(Map.of(field, List.of(value))))
                .isInstanceOfSatisfying(InvalidValueException.class, e -> {
                    assertThat(e.field()).isEqualTo(field);
                    assertThat(e.value()).isEqualTo(value);
                    assertThat(e.expected()).isEqualTo(expected);
                    assertThat(e).hasMessage("%s '%s' is not valid: expected %s", field, value, expected);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "yesterday", "01/05/2026", "2199-01-01", "2019-12-31", "1"})
    void aDayMustBeOneOfTheHistory(String value) {
        assertThatThrownBy(() -> parameters.parse(Map.of("asof", List.of(value))))
                .isInstanceOfSatisfying(InvalidValueException.class, e -> {
                    assertThat(e.field()).isEqualTo("asof");
                    assertThat(e.value()).isEqualTo(value);
                    assertThat(e.expected()).startsWith("a day up to today such as 20");
                });
    }

    @Test
    void todayIsThePresent() {
        var today = LocalDate.now(ZoneOffset.UTC).toString();
        assertThat(parameters.parse(Map.of("asof", List.of(today))).selectsAll())
                .isTrue();
    }

    @Test
    void oneWrongValueAmongRightOnesIsNamedAlone() {
        assertThatThrownBy(() -> parameters.parse(Map.of("country", List.of("KEN,TZA", "UGA,Kenya"))))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.value()).isEqualTo("Kenya"));
    }

    @Test
    void everyElementIsReadBackFromItsSpelling() {
        for (var framework : frameworks.listFrameworks()) {
            for (var element : frameworks.listElements(framework.code())) {
                var filter = ActivityFilter.all().withElements(Set.of(element.key()));
                assertThat(parameters.parse(FilterParameters.write(filter)))
                        .as(element.key().toString())
                        .isEqualTo(filter);
            }
        }
        assertThat(frameworks.listElements("SP2020"))
                .hasSize(183)
                .extracting(Element::kind)
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aFilterIsReadBackFromItsAddress(long seed) {
        var random = new RandomFilters(new Random(seed), frameworks, countries);
        for (int i = 0; i < 25; i++) {
            var filter = random.next();
            var written = FilterParameters.write(filter);
            assertThat(parameters.parse(written)).as(written.toString()).isEqualTo(filter);
            assertThat(FilterParameters.write(parameters.parse(written))).isEqualTo(written);
        }
    }

    @Test
    void oneFilterHasOneAddressWhateverTheOrderOfItsValues() {
        var one = parameters.parse(Map.of("country", List.of("TZA,KEN"), "sector", List.of("ITU-T,ITU-D")));
        var other = parameters.parse(Map.of("sector", List.of("ITU-D", "ITU-T"), "country", List.of("KEN", "TZA")));
        var expected = new LinkedHashMap<String, List<String>>();
        expected.put("sector", List.of("ITU-T,ITU-D"));
        expected.put("country", List.of("KEN,TZA"));
        assertThat(FilterParameters.write(one))
                .isEqualTo(FilterParameters.write(other))
                .isEqualTo(expected);
    }
}
