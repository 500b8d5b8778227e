package org.itu.sdgmap.analysis;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.itu.sdgmap.common.InvalidValueException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LonLatBoxTest {

    @ParameterizedTest
    @CsvSource({"-180, -90, 180, 90", "36.8, -1.3, 36.8, -1.3"})
    void wholeGlobeAndSinglePointAreBoxes(double minLon, double minLat, double maxLon, double maxLat) {
        assertThatCode(() -> new LonLatBox(minLon, minLat, maxLon, maxLat)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "-181, 0, 0, 0",
        "0, 0, 181, 0",
        "10, 0, 9, 0",
        "0, -91, 0, 0",
        "0, 0, 0, 91",
        "0, 2, 0, 1",
        "NaN, 0, 0, 0"
    })
    void limitsOutOfRangeOrInTheWrongOrderAreRefused(double minLon, double minLat, double maxLon, double maxLat) {
        assertThatThrownBy(() -> new LonLatBox(minLon, minLat, maxLon, maxLat))
                .isInstanceOf(InvalidValueException.class);
    }
}
