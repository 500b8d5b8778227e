package org.itu.sdgmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.framework.ElementKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityFilterTest {

    @Test
    void filtersThatSelectTheSameAreEqual() {
        var one = ActivityFilter.all()
                .withSectors(List.of(Sector.ITU_T, Sector.ITU_D))
                .withElements(List.of(ElementKey.wsis("C2"), ElementKey.sdg("9.c")))
                .withText("  broadband ");
        var other = ActivityFilter.all()
                .withText("broadband")
                .withElements(new LinkedHashSet<>(List.of(ElementKey.sdg("9.c"), ElementKey.wsis("C2"))))
                .withSectors(List.of(Sector.ITU_D, Sector.ITU_T));
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t\n"})
    void noWordsAreNoFilter(String text) {
        assertThat(ActivityFilter.all().withText(text).selectsAll()).isTrue();
    }

    @Test
    void aChoiceIsNotEverything() {
        assertThat(ActivityFilter.all().selectsAll()).isTrue();
        assertThat(ActivityFilter.all().withYears(2020, null).selectsAll()).isFalse();
        assertThat(ActivityFilter.all().withCountries(Set.of("KEN")).selectsAll())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
        1864 | -    | from | 1864 | a year from 1865 to 2100
        2101 | -    | from | 2101 | a year from 1865 to 2100
        -    | 1000 | to   | 1000 | a year from 1865 to 2100
        2024 | 2020 | to   | 2020 | a year not before 2024
        """)
    void yearsThatCannotBeAreRefused(
            @Nullable Integer from, @Nullable Integer to, String field, String value, String expected) {
        assertThatThrownBy(() -> ActivityFilter.all().withYears(from, to))
                .isInstanceOfSatisfying(InvalidValueException.class, e -> {
                    assertThat(e.field()).isEqualTo(field);
                    assertThat(e.value()).isEqualTo(value);
                    assertThat(e.expected()).isEqualTo(expected);
                });
    }

    @Test
    void wordsHaveALength() {
        assertThat(ActivityFilter.all().withText("x".repeat(200)).text()).hasSize(200);
        assertThatThrownBy(() -> ActivityFilter.all().withText("x".repeat(201)))
                .hasMessageStartingWith("q '")
                .hasMessageEndingWith("expected at most 200 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\u0001b", "a\uD800b", "\uDC00"})
    void charactersThatNoTextHasAreRefused(String text) {
        assertThatThrownBy(() -> ActivityFilter.all().withText(text))
                .isInstanceOfSatisfying(InvalidValueException.class, e -> {
                    assertThat(e.field()).isEqualTo("q");
                    assertThat(e.expected()).isEqualTo("words without control characters");
                });
    }

    @Test
    void wordsMayHaveEmojiTabsAndLines() {
        assertThat(ActivityFilter.all().withText("a\tb\nc 📡").text()).isEqualTo("a\tb\nc 📡");
    }

    @Test
    void aFacetTakesSixtyValues() {
        var sixty = IntStream.range(0, 60).mapToObj(i -> "C" + i).collect(Collectors.toSet());
        assertThat(ActivityFilter.all().withCountries(sixty).countries()).hasSize(60);
        sixty.add("one more");
        assertThatThrownBy(() -> ActivityFilter.all().withCountries(sixty))
                .hasMessage("country '61 values' is not valid: expected at most 60 values");
    }

    @Test
    void valuesCannotBeChangedAfterwards() {
        var countries = ActivityFilter.all().withCountries(Set.of("KEN")).countries();
        assertThatThrownBy(() -> countries.add("TZA")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void elementsAreSortedIntoTheirFacets() {
        var filter = ActivityFilter.all()
                .withElements(List.of(
                        ElementKey.wsis("C2"),
                        ElementKey.sdg("SDG9"),
                        new ElementKey("SP2024", "1"),
                        new ElementKey("SP2020", "2")));
        assertThat(filter.elementsOf(Facet.SDG)).containsExactly(ElementKey.sdg("SDG9"));
        assertThat(filter.elementsOf(Facet.ACTION_LINE)).containsExactly(ElementKey.wsis("C2"));
        assertThat(filter.elementsOf(Facet.STRATEGIC))
                .containsExactlyInAnyOrder(new ElementKey("SP2024", "1"), new ElementKey("SP2020", "2"));
        assertThat(List.copyOf(filter.elements())).isSortedAccordingTo(Comparator.comparing(ElementKey::toString));
    }

    @ParameterizedTest
    @CsvSource({"relevance, RELEVANCE", "Changed, CHANGED", "' start ', START", "TITLE, TITLE"})
    void anOrderIsFoundByItsName(String name, ActivityOrder order) {
        assertThat(ActivityOrder.getByName(name)).isEqualTo(order);
    }

    @Test
    void anUnknownOrderIsRefusedWithThoseThatAreKnown() {
        assertThatThrownBy(() -> ActivityOrder.getByName("size"))
                .hasMessage("sort 'size' is not valid: expected relevance, changed, start, title");
    }
}
