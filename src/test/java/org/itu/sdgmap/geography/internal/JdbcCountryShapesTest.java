package org.itu.sdgmap.geography.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.geography.GeodataVersion;
import org.itu.sdgmap.geography.ReferenceSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Shapes of countries are made once for an edition of the boundaries: the same text is given again. */
@PostgisTest
class JdbcCountryShapesTest {

    private final JdbcClient jdbc;
    private final GeodataVersion version;
    private JdbcCountryShapes shapes;
    private String edition;

    JdbcCountryShapesTest(JdbcClient jdbc, GeodataVersion version) {
        this.jdbc = jdbc;
        this.version = version;
        this.edition = version.current();
        this.shapes = new JdbcCountryShapes(jdbc, () -> edition);
    }

    @BeforeEach
    void forget() {
        edition = version.current();
        shapes = new JdbcCountryShapes(jdbc, () -> edition);
    }

    @Test
    void aShapeIsMadeOnceForEachReferenceSystem() {
        var first = shapes.getGeoJson(List.of("KEN"), ReferenceSystem.CRS84);
        var further = shapes.getGeoJson(List.of("FJI", "KEN"), ReferenceSystem.CRS84);
        assertThat(further).containsOnlyKeys("FJI", "KEN");
        assertThat(further.get("KEN")).isSameAs(first.get("KEN")).startsWith("{\"type\":\"MultiPolygon\"");
        var projected = shapes.getGeoJson(List.of("KEN"), ReferenceSystem.EQUAL_EARTH);
        assertThat(projected.get("KEN")).isNotEqualTo(first.get("KEN"));
        assertThat(shapes.getGeoJson(List.of("KEN"), ReferenceSystem.EQUAL_EARTH)
                        .get("KEN"))
                .isSameAs(projected.get("KEN"));
    }

    @Test
    void whatHasNoShapeIsLeftOutEachTime() {
        assertThat(shapes.getGeoJson(List.of("XXX"), ReferenceSystem.CRS84)).isEmpty();
        assertThat(shapes.getGeoJson(List.of("XXX", "KEN"), ReferenceSystem.CRS84))
                .containsOnlyKeys("KEN");
    }

    @Test
    void anotherEditionOfTheBoundariesHasShapesOfItsOwn() {
        assertThat(shapes.getGeoJson(List.of("KEN"), ReferenceSystem.CRS84)).containsKey("KEN");
        edition = "no such edition";
        assertThat(shapes.getGeoJson(List.of("KEN"), ReferenceSystem.CRS84)).isEmpty();
    }
}
