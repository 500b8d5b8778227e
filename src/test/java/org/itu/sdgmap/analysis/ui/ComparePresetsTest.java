package org.itu.sdgmap.analysis.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is proposed to be compared, in 2026. */
class ComparePresetsTest {

    private final ComparePresets presets =
            new ComparePresets(Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({
        "2018, 2019, 2020, 2021",
        "2021, 2023, 2018, 2020",
        "2023, 2024, 2021, 2022",
        "2026, 2026, 2025, 2025",
        "2020, , , 2019",
        ", 2019, 2020, ",
        "1865, 2026, , ",
        "1870, 2026, 1865, 1869",
        "1865, , , ",
        ", 2100, , ",
    })
    void chosenYearsAreKeptAndOthersProposedBesideThem(Integer from, Integer to, Integer bFrom, Integer bTo) {
        var chosen = ActivityFilter.all().withYears(from, to);
        var proposed = presets.proposed(chosen);
        assertThat(proposed.a()).isEqualTo(chosen);
        assertThat(proposed.b()).isEqualTo(ActivityFilter.all().withYears(bFrom, bTo));
        assertThat(presets.isUsual(proposed)).isFalse();
    }

    @Test
    void withoutYearsTheUsualPeriodsAreProposed() {
        var proposed = presets.proposed(ActivityFilter.all());
        assertThat(proposed.a()).isEqualTo(ActivityFilter.all().withYears(2020, 2021));
        assertThat(proposed.b()).isEqualTo(ActivityFilter.all().withYears(2023, 2024));
        assertThat(presets.isUsual(proposed)).isTrue();
        assertThat(presets.isUsual(presets.swapped(proposed))).isFalse();
    }
}
