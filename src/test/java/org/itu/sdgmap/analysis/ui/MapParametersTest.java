package org.itu.sdgmap.analysis.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.analysis.CoverageMeasures;
import org.itu.sdgmap.analysis.ui.MapParameters.Form;
import org.itu.sdgmap.analysis.ui.MapStyle.Classing;
import org.itu.sdgmap.analysis.ui.MapStyle.Ramp;
import org.itu.sdgmap.analysis.ui.MapStyle.Shown;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.geography.CountryCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@PostgisTest
class MapParametersTest {

    private final CountryCatalog countries;
    private final CoverageMeasures measures;

    MapParametersTest(CountryCatalog countries, CoverageMeasures measures) {
        this.countries = countries;
        this.measures = measures;
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var parameters = MapParameters.NONE
                .withSelected("KEN")
                .withView("36.8,-1.3,4")
                .withAs(Form.TABLE)
                .withSites(true)
                .withWorldwide(true);
        var address = parameters.write().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));

        assertThat(MapParameters.parse(address, countries, measures)).isEqualTo(parameters);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "activities",
                "targets",
                "share:SDG:TARGET",
                "share:SP2024:OUTCOME",
                "sector:GS",
                "entries",
                "years"
            })
    void everyMeasureAndStyleIsReadAgain(String code) {
        var measured = MapParameters.NONE.withMeasure(measures.getByCode(code));
        var styles = Stream.of(
                MapStyle.NONE.withShown(Shown.SYMBOLS),
                MapStyle.NONE.withShown(Shown.COLOURS).withClasses(7).withClassing(Classing.NATURAL),
                MapStyle.NONE.withBreaks(
                        Stream.of("1", "5", "12.5").map(BigDecimal::new).toList()),
                MapStyle.NONE.withRamp(Ramp.MOSS).withShown(Shown.COLOURS));
        assertThat(styles).allSatisfy(style -> {
            var parameters = measured.withStyle(style);
            var read = MapParameters.parse(address(parameters), countries, measures);
            assertThat(read.write()).isEqualTo(parameters.write());
            assertThat(read.style().shownFor(read.measure().quantity()))
                    .isEqualTo(style.shownFor(read.measure().quantity()));
            assertThat(read.measure().code()).isEqualTo(code);
        });
    }

    @Test
    void countsAreCirclesAndSharesAndYearsAreColoursUnlessSaidOtherwise() {
        assertThat(shown("measure=targets")).isEqualTo(Shown.SYMBOLS);
        assertThat(shown("measure=share:SDG:GOAL")).isEqualTo(Shown.COLOURS);
        assertThat(shown("measure=years")).isEqualTo(Shown.COLOURS);
        assertThat(shown("measure=years", "shown=symbols")).isEqualTo(Shown.SYMBOLS);
        assertThat(shown("shown=colours")).isEqualTo(Shown.COLOURS);
    }

    @Test
    void anotherMeasureForgetsLimitsThatWereMadeForTheFormerOne() {
        var own = MapParameters.NONE.withStyle(MapStyle.NONE.withBreaks(
                Stream.of("1", "5", "20").map(BigDecimal::new).toList()));
        var changed = own.withMeasure(measures.getByCode("years"));
        assertThat(changed.style().breaks()).isEmpty();
        assertThat(changed.style().classing()).isEqualTo(Classing.QUANTILE);
    }

    @Test
    void limitsOfSharesAreGivenInPerCent() {
        var parameters = MapParameters.parse(
                Map.of("measure", List.of("share:SDG:TARGET"), "breaks", List.of("1,5,12.5")), countries, measures);
        assertThat(parameters.style().limitsFor(parameters.measure().quantity()))
                .containsExactly(0.01, 0.05, 0.125);
        assertThatThrownBy(() -> MapParameters.parse(
                        Map.of("measure", List.of("share:SDG:TARGET"), "breaks", List.of("1,5,120")),
                        countries,
                        measures))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void ownLimitsWithoutLimitsAreRefused() {
        assertThatThrownBy(() -> MapParameters.parse(Map.of("classing", List.of("own")), countries, measures))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.field()).isEqualTo("breaks"));
    }

    @Test
    void ownLimitsBesideComputedOnesAreRefused() {
        assertThatThrownBy(() -> MapParameters.parse(
                        Map.of("classing", List.of("natural"), "breaks", List.of("1,5,20")), countries, measures))
                .isInstanceOfSatisfying(InvalidValueException.class, e -> {
                    assertThat(e.field()).isEqualTo("classing");
                    assertThat(e.value()).isEqualTo("natural");
                });
    }

    private Shown shown(String... parameters) {
        var given =
                Stream.of(parameters).map(p -> p.split("=")).collect(Collectors.toMap(p -> p[0], p -> List.of(p[1])));
        var read = MapParameters.parse(given, countries, measures);
        return read.style().shownFor(read.measure().quantity());
    }

    private static Map<String, List<String>> address(MapParameters parameters) {
        return parameters.write().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));
    }

    @Test
    void presetsNeedNoParameter() {
        assertThat(MapParameters.NONE.write().values()).containsOnly("");
        assertThat(MapParameters.parse(Map.of(), countries, measures)).isEqualTo(MapParameters.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "selected, XXX",
        "selected, kenya",
        "view, '1,2'",
        "view, '1,2,three'",
        "view, '181,0,1'",
        "view, '0,91,1'",
        "view, '0,0,25'",
        "view, '1e1,0,1'",
        "as, globe",
        "sites, perhaps",
        "worldwide, 1",
        "measure, people",
        "measure, share:SDG",
        "shown, numbers",
        "classes, 2",
        "classes, 8",
        "classes, five",
        "classing, halves",
        "classing, fisher",
        "breaks, '1,5'",
        "breaks, '5,1,20'",
        "breaks, '1,5,5'",
        "breaks, '1,2,3,4,5,6,7,8'",
        "breaks, '1,two,3'",
        "breaks, '-1,2,3'",
        "ramp, rainbow"
    })
    void badValueIsRefusedWithItsName(String name, String value) {
        assertThatThrownBy(() -> MapParameters.parse(Map.of(name, List.of(value)), countries, measures))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.field()).isEqualTo(name));
    }
}
