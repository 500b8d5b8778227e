package org.itu.sdgmap.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.itu.sdgmap._support.Gdal;
import org.itu.sdgmap._support.PostgisTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The interface as GDAL, and QGIS with it, reads it. */
@PostgisTest
class OgcGdalTest {

    private Ogc ogc;
    private String source;

    @BeforeEach
    void open(@LocalServerPort int port) {
        ogc = new Ogc(port);
        source = "OAPIF:http://127.0.0.1:%d/ogc/features/v1".formatted(port);
    }

    @Test
    void gdalFindsTheCollections() {
        assertThat(Gdal.run("ogrinfo", "-ro", source)).contains("countries", "activities", "sites");
    }

    @ParameterizedTest
    @CsvSource({
        "countries, 40, Multi Polygon",
        "countries, 1000, Multi Polygon",
        "activities, 25, Multi Point",
        "activities, 100, Multi Point",
        "sites, 9, Point"
    })
    void gdalReadsACollectionPageByPage(String collection, int pageSize, String geometry) {
        int matched = ogc.items(collection, "limit=1").path("numberMatched").asInt();
        var summary = Gdal.run("ogrinfo", "-ro", "-so", source, collection, "-oo", "PAGE_SIZE=" + pageSize);
        assertThat(summary).contains("Feature Count: " + matched, "Geometry: " + geometry, "WGS 84");
        var features = Gdal.run("ogrinfo", "-ro", "-q", "-al", source, collection, "-oo", "PAGE_SIZE=" + pageSize);
        assertThat(features.lines().filter(line -> line.startsWith("OGRFeature(")))
                .hasSize(matched);
    }

    @Test
    void gdalFiltersByABox() {
        var inEurope = ogc.items("sites", "limit=1&bbox=5,45,8,48")
                .path("numberMatched")
                .asInt();
        assertThat(inEurope).isPositive();
        var features = Gdal.run("ogrinfo", "-ro", "-q", "-al", "-spat", "5", "45", "8", "48", source, "sites");
        assertThat(features.lines().filter(line -> line.startsWith("OGRFeature(")))
                .hasSize(inEurope);
    }

    @Test
    void gdalReadsAPageAsGeoJson(@TempDir Path folder) throws IOException {
        for (var collection : Ogc.COLLECTIONS) {
            var page = ogc.items(collection, "limit=1000");
            var file = Files.writeString(folder.resolve(collection + ".geojson"), page.toString());
            assertThat(Gdal.run("ogrinfo", "-ro", "-so", "-al", file.toString()))
                    .contains(
                            "using driver `GeoJSON'",
                            "Feature Count: " + page.path("numberReturned").asInt());
        }
    }
}
