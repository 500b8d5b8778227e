package org.itu.sdgmap.analysis.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalsOfCountriesTest {

    @ParameterizedTest
    @CsvSource({"3, 3", "0 4, 2", "0 1, 0.5", "0 0 5, 0", "1 2 9, 2", "0 1 2 7, 1.5", "2 2 2 2, 2"})
    void theMedianIsInTheMiddleOrHalfWayBetweenBothThere(String sorted, double expected) {
        var values = Arrays.stream(sorted.split(" ")).mapToLong(Long::parseLong).toArray();
        assertThat(GoalsOfCountries.median(values)).isEqualTo(expected);
    }
}
