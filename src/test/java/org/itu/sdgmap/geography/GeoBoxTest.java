package org.itu.sdgmap.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.itu.sdgmap.common.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoBoxTest {

    @ParameterizedTest
    @CsvSource({
        "-181,0,1,1",
        "0,0,181,1",
        "0,-91,1,1",
        "0,0,1,91",
        "0,2,1,1",
        "NaN,0,1,1",
        "0,NaN,1,1",
        "Infinity,0,1,1"
    })
    void whatIsNoBoxOfDegreesIsRefused(double west, double south, double east, double north) {
        assertThatThrownBy(() -> GeoBox.ofDegrees(west, south, east, north)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void westMayBeEastOfEast() {
        assertThat(GeoBox.ofDegrees(170, -20, -170, -10).crossesAntimeridian()).isTrue();
        assertThat(GeoBox.ofDegrees(-170, -20, 170, -10).crossesAntimeridian()).isFalse();
        assertThat(GeoBox.ofDegrees(1, -90, -1, 90).isWorld()).isFalse();
    }

    @Test
    void webMercatorIsTurnedIntoDegrees() {
        var box = GeoBox.ofWebMercator(-1113194.9079, -1118889.9749, 1113194.9079, 1118889.9749);
        assertThat(box.minX()).isCloseTo(-10, within(1e-6));
        assertThat(box.minY()).isCloseTo(-10, within(1e-6));
        assertThat(box.maxX()).isCloseTo(10, within(1e-6));
        assertThat(box.maxY()).isCloseTo(10, within(1e-6));
        assertThat(GeoBox.ofWebMercator(-3e7, Double.NEGATIVE_INFINITY, 3e7, Double.POSITIVE_INFINITY)
                        .isWorld())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"3e7, -1e6, 4e7, 1e6", "-4e7, -1e6, -3e7, 1e6", "20037510, 0, 1e9, Infinity"})
    void aBoxBesideTheWorldIsNotDrawnToItsEdge(double minX, double minY, double maxX, double maxY) {
        var beside = GeoBox.ofWebMercator(minX, minY, maxX, maxY);
        assertThat(beside.minX()).isGreaterThan(TileMatrixSet.EQUAL_EARTH.extentMeters());
        assertThat(beside.equalEarth()).isTrue();
        assertThat(beside.isWorld()).isFalse();
        assertThat(beside.crossesAntimeridian()).isFalse();
        assertThat(GeoBox.ofWebMercator(20037508.35, 0, 3e7, 1).maxX())
                .as("the edge itself belongs to the world")
                .isEqualTo(180);
    }

    @Test
    void equalEarthIsCutAtTheEdgeOfTheWorld() {
        assertThat(GeoBox.ofEqualEarth(-1e12, -1e12, 1e12, 1e12).isWorld()).isTrue();
        assertThat(GeoBox.ofEqualEarth(0, 0, 1e12, 1e12).isWorld()).isFalse();
        assertThatThrownBy(() -> GeoBox.ofEqualEarth(1, 0, 0, 1)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> GeoBox.ofWebMercator(0, Double.NaN, 1, 1)).isInstanceOf(InvalidValueException.class);
    }
}
