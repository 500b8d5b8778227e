package org.itu.sdgmap.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap._support.Activities;
import org.itu.sdgmap.activity.ActivityContent.Translation;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.ElementKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityContentTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        2020 | 2019 | false | end year   | 2019  | a year not before 2020
        2020 | 2024 | true  | end year   | 2024  | no end year while ongoing
        1800 | -    | false | start year | 1800  | a year from 1865 to 2100
        2020 | 2101 | false | end year   | 2101  | a year from 1865 to 2100
        """)
    void yearsThatCannotBeAreRefused(
            @Nullable Integer start,
            @Nullable Integer end,
            boolean ongoing,
            String field,
            String value,
            String expected) {
        assertRefused(() -> Activities.draft().years(start, end, ongoing).content(), field, value, expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"2020, 2020, false", "2020, -, true", "2020, -, false", "-, -, true", "-, 2024, false"})
    void otherYearsAreFine(@Nullable Integer start, @Nullable Integer end, boolean ongoing) {
        assertThatCode(() -> Activities.draft().years(start, end, ongoing).content())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://itu.int",
                "javascript:alert(1)",
                "itu.int",
                "https://",
                "https://itu.int/a b",
                "data:text/html,x"
            })
    void aLinkThatIsNoWebAddressIsRefused(String url) {
        assertRefused(
                () -> Activities.draft().url(url).content(),
                "link",
                url,
                "an address that begins with http:// or https://");
    }

    @Test
    void titleAndDescriptionHaveALength() {
        assertRefused(() -> Activities.draft().title(" ").content(), "title", " ", "1 to 300 characters, not 1");
        assertThatThrownBy(() -> Activities.draft().title("x".repeat(301)).content())
                .hasMessageContaining("1 to 300 characters, not 301");
        assertThatThrownBy(
                        () -> Activities.draft().description("x".repeat(10_001)).content())
                .hasMessageContaining("1 to 10000 characters, not 10001");
        assertThatCode(() -> Activities.draft().title("x".repeat(300)).content())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"COUNTRY, countries", "SITE, countries", "REGION, regions"})
    void aScopeNeedsItsPlaces(Scope scope, String field) {
        assertThatThrownBy(() -> Activities.draft().scope(scope).countries().content())
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        60;40          | -
        33.34;33.33;33.33 | -
        -;-;-          | -
        100            | -
        60;30          | 90
        60;50          | 110
        60;-           | 60
        50;50;-        | 100
        """)
    void weightsOfAFrameworkSumTo100OrAreAllAbsent(String weights, @Nullable String refusedSum) {
        var links = linksWithWeights(weights);
        if (refusedSum == null) {
            assertThatCode(() -> Activities.draft().links(links).content()).doesNotThrowAnyException();
        } else {
            assertRefused(
                    () -> Activities.draft().links(links).content(),
                    "weights of SDG",
                    refusedSum,
                    "a sum of 100, or no weights at all");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-50", "100.01", "150"})
    void aWeightLiesAbove0AndUpTo100(String weight) {
        assertRefused(
                () -> new ActivityLink(
                        ElementKey.sdg("9.c"),
                        Contribution.PRIMARY,
                        new BigDecimal(weight),
                        null,
                        null,
                        MappingBasis.EDITOR),
                "weight",
                weight,
                "a number above 0 and up to 100");
    }

    @Test
    void weightsOfTwoFrameworksDoNotMix() {
        var links = new ArrayList<>(linksWithWeights("60;40"));
        links.add(link(ElementKey.wsis("C2"), null));
        assertThatCode(() -> Activities.draft().links(links).content()).doesNotThrowAnyException();
    }

    @Test
    void anElementIsLinkedOnce() {
        assertThatThrownBy(() -> Activities.draft()
                        .links(List.of(link(ElementKey.sdg("9.c"), null), link(ElementKey.sdg("9.c"), null)))
                        .content())
                .hasMessageContaining("each element once");
    }

    @Test
    void theOriginalLanguageIsNoTranslation() {
        assertThatThrownBy(() -> Activities.draft()
                        .translations(Map.of(Language.EN, new Translation("a", "b")))
                        .content())
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.field()).isEqualTo("translations"));
    }

    @Test
    void aTranslationHasTitleAndDescription() {
        assertThatThrownBy(() -> Activities.draft()
                        .translations(Map.of(Language.FR, new Translation("", "texte")))
                        .content())
                .hasMessageContaining("title (fr)");
    }

    @Test
    void placesNamedTwiceCountOnce() {
        var content = Activities.draft()
                .countries("KEN", "TZA", "KEN")
                .regions("AFRICA", "AFRICA")
                .content();
        assertThat(content.countries()).containsExactly("KEN", "TZA");
        assertThat(content.regions()).containsExactly("AFRICA");
    }

    @Test
    void listsDoNotChangeAfterwards() {
        var partners = new ArrayList<>(List.of("UNESCO"));
        var content = Activities.draft().partners(partners).content();
        partners.add("FAO");
        assertThat(content.partners()).containsExactly("UNESCO");
    }

    @ParameterizedTest
    @CsvSource({
        "180.01, 0, longitude, degrees from -180 to 180",
        "-181, 0, longitude, degrees from -180 to 180",
        "NaN, 0, longitude, degrees from -180 to 180",
        "0, 90.5, latitude, degrees from -90 to 90",
        "0, -91, latitude, degrees from -90 to 90",
        "0, NaN, latitude, degrees from -90 to 90",
        "Infinity, 0, longitude, degrees from -180 to 180"
    })
    void aPlaceOutsideTheGlobeIsRefused(double longitude, double latitude, String field, String expected) {
        var value = String.valueOf(field.equals("longitude") ? longitude : latitude);
        assertRefused(() -> new Site(null, longitude, latitude, null), field, value, expected);
    }

    @ParameterizedTest
    @CsvSource({"180, 90", "-180, -90", "0, 0"})
    void theEdgesOfTheGlobeArePlaces(double longitude, double latitude) {
        assertThat(new Site("edge", longitude, latitude, null).longitude()).isEqualTo(longitude);
    }

    @ParameterizedTest
    @CsvSource({"ITU-D, ITU_D", "itu-t, ITU_T", "' GS ', GENERAL_SECRETARIAT", "INTER, INTERSECTORAL", "ITU-R, ITU_R"})
    void aSectorIsFoundByItsCode(String code, Sector sector) {
        assertThat(Sector.getByCode(code)).isEqualTo(sector);
    }

    @Test
    void anUnknownSectorIsRefused() {
        assertRefused(() -> Sector.getByCode("ITU-X"), "sector", "ITU-X", "ITU-R, ITU-T, ITU-D, GS or INTER");
    }

    private static List<ActivityLink> linksWithWeights(String weights) {
        var targets = List.of("9.c", "4.4", "5.b");
        var parts = Arrays.asList(weights.split(";"));
        var links = new ArrayList<ActivityLink>();
        for (int i = 0; i < parts.size(); i++) {
            links.add(link(
                    ElementKey.sdg(targets.get(i)), parts.get(i).equals("-") ? null : new BigDecimal(parts.get(i))));
        }
        return links;
    }

    private static ActivityLink link(ElementKey element, @Nullable BigDecimal weight) {
        return new ActivityLink(element, Contribution.PRIMARY, weight, null, null, MappingBasis.EDITOR);
    }

    private static void assertRefused(Runnable attempt, String field, String value, String expected) {
        assertThatThrownBy(attempt::run).isInstanceOfSatisfying(InvalidValueException.class, e -> {
            assertThat(e.field()).isEqualTo(field);
            assertThat(e.value()).isEqualTo(value);
            assertThat(e.expected()).isEqualTo(expected);
        });
    }
}
