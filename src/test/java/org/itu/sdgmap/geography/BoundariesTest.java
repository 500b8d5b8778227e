package org.itu.sdgmap.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.itu.sdgmap._support.PostgisTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The boundaries as they lie in PostGIS: sound geometry, and the presentation of the United Nations. */
@PostgisTest
class BoundariesTest {

    private static final List<String> EVERY_KIND = List.of("INTERNATIONAL", "DISPUTED", "UNDETERMINED");

    private final JdbcClient jdbc;

    BoundariesTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void everyGeneralisationHoldsTheSameAreas() {
        assertThat(jdbc.sql("""
                        SELECT generalisation || ': ' || count(*) || ' areas, ' || count(DISTINCT iso3) || ' codes'
                        FROM boundary GROUP BY generalisation ORDER BY generalisation
                        """).query(String.class).list())
                .containsExactly(
                        "0: 249 areas, 246 codes",
                        "1: 249 areas, 246 codes",
                        "2: 249 areas, 246 codes",
                        "3: 249 areas, 246 codes");
    }

    @Test
    void onlyThreeAreasHaveNoValueAndTheyAreTheKnownOnes() {
        assertThat(jdbc.sql("SELECT DISTINCT name FROM boundary WHERE iso3 IS NULL ORDER BY name")
                        .query(String.class)
                        .list())
                .hasSize(3)
                .anyMatch(n -> n.contains("Kosovo"))
                .anyMatch(n -> n.contains("Taiwan"))
                .anyMatch(n -> n.contains("Siachen"));
    }

    @Test
    void everyPolygonIsValidInBothProjections() {
        assertThat(names("""
                SELECT name FROM boundary
                WHERE NOT ST_IsValid(shape_4326) OR NOT ST_IsValid(shape_8857)
                   OR ST_IsEmpty(shape_4326) OR ST_IsEmpty(shape_8857)
                """)).isEmpty();
    }

    @Test
    void noPolygonCrossesTheAntimeridian() {
        // The edge that closes Antarctica along the pole has no length on the globe.
        assertThat(names("""
                SELECT DISTINCT name FROM (
                    SELECT b.name, ST_X(p.geom) AS x, ST_Y(p.geom) AS y,
                           lag(ST_X(p.geom)) OVER ring AS x_before
                    FROM boundary b CROSS JOIN LATERAL ST_DumpPoints(b.shape_4326) p
                    WINDOW ring AS (PARTITION BY b.id, p.path[1], p.path[2] ORDER BY p.path[3])
                ) vertices
                WHERE x NOT BETWEEN -180 AND 180 OR (abs(x - x_before) > 180 AND y > -90)
                """)).isEmpty();
    }

    @Test
    void areasInEqualEarthAreThoseOnTheGlobe() {
        // Equal Earth keeps areas; a wrong projection, a lost part or a turned ring would not. Long straight borders
        // along a meridian, as of Papua New Guinea, are chords in the plane: half a percent.
        assertThat(names("""
                SELECT name || ' ' || globe || ' ' || plane FROM (
                    SELECT name, ST_Area(shape_4326::geography) AS globe, ST_Area(shape_8857) AS plane
                    FROM boundary WHERE generalisation = 3 AND iso3 <> 'ATA'
                ) areas
                WHERE globe > 1e9 AND abs(plane / globe - 1) > 0.005
                """)).isEmpty();
    }

    @Test
    void coarseShapesCoverWhatFineOnesDo() {
        // Free islands too small to see are left out: a tenth of Greece at zoom 0.
        assertThat(names("""
                SELECT fine.name || ' at ' || coarse.generalisation FROM boundary fine
                JOIN boundary coarse ON coarse.name = fine.name AND coarse.generalisation < 3
                WHERE fine.generalisation = 3 AND ST_Area(fine.shape_8857) > 1e11
                  AND abs(ST_Area(coarse.shape_8857) / ST_Area(fine.shape_8857) - 1) > 0.12
                """)).isEmpty();
    }

    @Test
    void areasDoNotOverlap() {
        assertThat(names("""
                SELECT a.name || ' and ' || b.name FROM boundary a
                JOIN boundary b ON b.generalisation = 3 AND b.id > a.id AND a.shape_8857 && b.shape_8857
                WHERE a.generalisation = 3 AND ST_Area(ST_Intersection(a.shape_8857, b.shape_8857)) > 1e6
                """)).isEmpty();
    }

    @Test
    void everyMemberStateHasAPolygonOrASymbolAtEveryZoom() {
        assertThat(names("""
                SELECT c.iso3 || ' at ' || g.level FROM country c CROSS JOIN generate_series(0, 3) AS g(level)
                WHERE c.itu_status = 'MEMBER_STATE'
                  AND NOT EXISTS (SELECT FROM boundary b WHERE b.iso3 = c.iso3 AND b.generalisation = g.level)
                  AND NOT EXISTS (SELECT FROM boundary_point p WHERE p.iso3 = c.iso3 AND p.symbol_max_zoom >= 8)
                """)).isEmpty();
    }

    @Test
    void everySymbolStandsInOrNextToItsOwnArea() {
        // Grand Turk and the middle atoll of Tokelau, the seats of their governments, have no polygon at 1:50 million.
        assertThat(names("""
                SELECT p.iso3 FROM boundary_point p
                JOIN boundary b ON b.iso3 = p.iso3 AND b.generalisation = 3
                WHERE ST_Distance(b.shape_4326, p.location_4326)
                    > CASE WHEN p.iso3 IN ('TCA', 'TKL') THEN 0.7 ELSE 0.08 END
                """)).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM boundary_point")
                        .query(Integer.class)
                        .single())
                .isEqualTo(248);
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource({
        "Kosovo and Serbia, 20.62, 43.03, DISPUTED",
        "Western Sahara and Morocco, -10.00, 27.667, DISPUTED",
        "Korea, 127.01, 38.24, DISPUTED",
        "West Bank, 35.20, 31.78, DISPUTED",
        "Aksai Chin, 77.90, 35.45, DISPUTED",
        "Line of Control, 74.31, 32.99, UNDETERMINED",
        "Sudan and South Sudan, 24.30, 8.81, UNDETERMINED",
        "Abyei, 28.00, 10.16, UNDETERMINED",
        "France and Spain, 0.65, 42.69, INTERNATIONAL",
        "Ukraine and Russia on land, 38.30, 47.60, INTERNATIONAL"
    })
    void borderIsDrawnInItsKind(String border, double longitude, double latitude, String kind) {
        assertThat(metersToNearestLine(longitude, latitude, List.of(kind))).isLessThan(15_000);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the isthmus of Crimea, 33.70, 46.10, 60",
        "the Strait of Kerch, 36.55, 45.30, 100",
        "the west of Somaliland, 46.50, 9.50, 100",
        "the east of Somaliland, 48.98, 9.45, 100",
        "the middle of Cyprus, 33.36, 35.18, 100",
        "the Falkland Islands (Malvinas), -59.00, -51.75, 500",
        "Abkhazia, 41.60, 42.75, 40",
        "Transnistria, 28.90, 47.40, 15"
    })
    void noLineRunsThrough(String place, double longitude, double latitude, double kilometers) {
        assertThat(metersToNearestLine(longitude, latitude, EVERY_KIND)).isGreaterThan(kilometers * 1000);
    }

    @Test
    void noSolidLineLiesUnderADashedOne() {
        assertThat(names("""
                SELECT d.name || ' ' || round(ST_Length(under)) FROM boundary_line d
                CROSS JOIN LATERAL (
                    SELECT ST_Intersection(ST_Union(s.shape_8857), ST_Buffer(d.shape_8857, 200)) AS under
                    FROM boundary_line s
                    WHERE s.generalisation = 3 AND s.kind = 'INTERNATIONAL' AND s.shape_8857 && d.shape_8857
                ) solid
                WHERE d.generalisation = 3 AND d.kind <> 'INTERNATIONAL' AND d.min_zoom = 0
                  AND ST_Length(under) > 2000
                """)).isEmpty();
    }

    @Test
    void linesOfWeightAreDrawnFromTheLowestZoomOn() {
        assertThat(names("SELECT DISTINCT name FROM boundary_line WHERE kind <> 'INTERNATIONAL' AND min_zoom = 0"))
                .contains(
                        "Kosovo",
                        "Western Sahara and Morocco",
                        "Jammu and Kashmir: Line of Control",
                        "Sudan and South Sudan",
                        "Korea: demarcation line");
    }

    private double metersToNearestLine(double longitude, double latitude, List<String> kinds) {
        return jdbc.sql("""
                SELECT max(distance) FROM (
                    SELECT min(ST_Distance(shape_8857,
                        ST_Transform(ST_SetSRID(ST_MakePoint(:longitude, :latitude), 4326), 8857))) AS distance
                    FROM boundary_line WHERE kind IN (:kinds) GROUP BY generalisation
                ) nearest
                """)
                .param("longitude", longitude)
                .param("latitude", latitude)
                .param("kinds", kinds)
                .query(Double.class)
                .single();
    }

    private List<String> names(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
