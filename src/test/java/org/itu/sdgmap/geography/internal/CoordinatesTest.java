package org.itu.sdgmap.geography.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.geography.Coordinates;
import org.itu.sdgmap.geography.UnreadableCoordinatesException;
import org.itu.sdgmap.geography.UnreadableCoordinatesException.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Places as people write them, and national reference systems against PostGIS. */
@PostgisTest
class CoordinatesTest {

    /** National systems: datum shifts of the two registers differ by some metres. */
    private static final double TOLERANCE_DEGREES = 0.0002;

    private final Coordinates coordinates;
    private final JdbcClient jdbc;

    CoordinatesTest(Coordinates coordinates, JdbcClient jdbc) {
        this.coordinates = coordinates;
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "5.6037, -0.1870            | -0.187    | 5.6037",
                "5.6037 -0.1870             | -0.187    | 5.6037",
                "5.6037; -0.1870            | -0.187    | 5.6037",
                "5,6037; -0,1870            | -0.187    | 5.6037",
                "5,6037 -0,1870             | -0.187    | 5.6037",
                "5,6037, -0,1870            | -0.187    | 5.6037",
                "(5.6037, -0.1870)          | -0.187    | 5.6037",
                "5.6037N 0.1870W            | -0.187    | 5.6037",
                "N5.6037 W0.1870            | -0.187    | 5.6037",
                "0.1870 W, 5.6037 N         | -0.187    | 5.6037",
                "5°36'13\"N 0°11'13\"W      | -0.186944 | 5.603611",
                "5° 36′ 13″ N, 0° 11′ 13″ W | -0.186944 | 5.603611",
                "5º36'13''N 0º11'13''W      | -0.186944 | 5.603611",
                "5 36 13 N 0 11 13 W        | -0.186944 | 5.603611",
                "5:36:13N 0:11:13W          | -0.186944 | 5.603611",
                "5 36.2167 N, 0 11.2167 W   | -0.186945 | 5.603612",
                "5°36.2167' N 0°11.2167' W  | -0.186945 | 5.603612",
                "-5 36 13 100 11 13         | 100.186944| -5.603611",
                "lat 5.6037 lon -0.1870     | -0.187    | 5.6037",
                "lon: -0.1870, lat: 5.6037  | -0.187    | 5.6037",
                "٥٫٦٠٣٧، -٠٫١٨٧٠            | -0.187    | 5.6037",
                "5.6037，−0.1870             | -0.187    | 5.6037",
                "-90, 180                   | 180       | -90",
                "0, 0                       | 0         | 0",
            })
    void aPairOfDegreesIsReadInManyNotations(String text, double longitude, double latitude) {
        var place = coordinates.parse(text);

        assertThat(place.longitude()).isCloseTo(longitude, within(0.000002));
        assertThat(place.latitude()).isCloseTo(latitude, within(0.000002));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~                 | NOT_A_PAIR",
                "Accra              | NOT_A_PAIR",
                "5.6037             | NOT_A_PAIR",
                "5.6 0.1 3.2        | NOT_A_PAIR",
                "5.6N 0.1N          | NOT_A_PAIR",
                "-5.6S 0.1W         | NOT_A_PAIR",
                "5.5° 36' N 0.1W    | NOT_A_PAIR",
                "1e3, 4             | NOT_A_PAIR",
                "NaN, 4             | NOT_A_PAIR",
                "91, 0              | LATITUDE_OUT_OF_RANGE",
                "5 60 0 N 0 1 0 W   | LATITUDE_OUT_OF_RANGE",
                "5, 180.01          | LONGITUDE_OUT_OF_RANGE",
                "5 1 1 N 0 61 1 W   | LONGITUDE_OUT_OF_RANGE",
            })
    void whatIsNoPairIsRefusedWithItsReason(String text, Problem expected) {
        assertThatThrownBy(() -> coordinates.parse(text))
                .isInstanceOfSatisfying(UnreadableCoordinatesException.class, e -> assertThat(e.problem())
                        .isEqualTo(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "32631, 500000, 5400000",
        "32735, 300000, 7800000",
        "32630, 810000, 620000",
        "3857, -20000, 625000",
        "4326, -0.187, 5.6037",
        "4258, 2.35, 48.85",
        "2154, 652000, 6862000",
        "27700, 530000, 180000",
        "2056, 2600000, 1200000",
        "21781, 600000, 200000",
        "3035, 4321000, 3210000",
        "2193, 1748000, 5428000",
        "31983, 680000, 7460000",
        "EPSG:32631, 500000, 5400000"
    })
    void aPlaceInAnotherSystemIsWherePostgisPutsIt(String code, double easting, double northing) {
        var expected = jdbc.sql("""
                        SELECT ST_X(p) AS longitude, ST_Y(p) AS latitude
                        FROM ST_Transform(ST_SetSRID(ST_MakePoint(:easting, :northing), :code), 4326) p
                        """)
                .param("easting", easting)
                .param("northing", northing)
                .param("code", Integer.valueOf(code.replace("EPSG:", "")))
                .query(Coordinates.LonLat.class)
                .single();

        var place = coordinates.fromEpsg(code, easting, northing);

        assertThat(place.longitude()).isCloseTo(expected.longitude(), within(TOLERANCE_DEGREES));
        assertThat(place.latitude()).isCloseTo(expected.latitude(), within(TOLERANCE_DEGREES));
    }

    @ParameterizedTest
    @CsvSource({
        "99999, 1, 1, UNKNOWN_SYSTEM",
        "abc, 1, 1, UNKNOWN_SYSTEM",
        "'', 1, 1, UNKNOWN_SYSTEM",
        "4979, 1, 1, UNKNOWN_SYSTEM",
        "5703, 1, 1, UNKNOWN_SYSTEM",
        "32631, 500000, 99999999, OUTSIDE_AREA",
        "27700, 5300000, 1800000, OUTSIDE_AREA",
        "2056, 600000, 200000, OUTSIDE_AREA",
        "4326, 200, 10, OUTSIDE_AREA",
        "32631, NaN, 1, OUTSIDE_AREA"
    })
    void aSystemThatCannotHoldThePlaceIsRefused(String code, double easting, double northing, Problem expected) {
        assertThatThrownBy(() -> coordinates.fromEpsg(code, easting, northing))
                .isInstanceOfSatisfying(UnreadableCoordinatesException.class, e -> assertThat(e.problem())
                        .isEqualTo(expected));
    }
}
