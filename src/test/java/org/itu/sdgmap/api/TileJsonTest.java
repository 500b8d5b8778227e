package org.itu.sdgmap.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.itu.sdgmap._support.Gdal;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap._support.VectorTile;
import org.itu.sdgmap._support.VectorTile.Feature;
import org.itu.sdgmap._support.VectorTile.Type;
import org.itu.sdgmap._support.WebClient;
import org.itu.sdgmap.geography.GeodataVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Tiles as other software finds and reads them: from TileJSON to the bytes. */
@PostgisTest
class TileJsonTest {

    private static final int UNITS = 4096;

    private final GeodataVersion geodata;
    private final JdbcClient jdbc;
    private WebClient web;

    TileJsonTest(GeodataVersion geodata, JdbcClient jdbc) {
        this.geodata = geodata;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void open(@LocalServerPort int port) {
        web = new WebClient(port);
    }

    @ParameterizedTest
    @CsvSource({"EqualEarth, basemap", "EqualEarth, sites", "WebMercatorQuad, sites"})
    void textsAreInTheLanguageOfTheAnswer(String matrixSet, String name) {
        var path = "/tiles/%s/%s.json?lang=".formatted(matrixSet, name);
        var english = texts(web.get(path + "en").json());
        assertThat(english).hasSizeGreaterThan(4).doesNotContain("");
        for (var language : List.of("fr", "es", "ru", "zh", "ar")) {
            var answer = web.get(path + language);
            assertThat(answer.header("Content-Language")).isEqualTo(language);
            assertThat(texts(answer.json())).hasSameSizeAs(english).doesNotContainAnyElementsOf(english);
        }
    }

    private static List<String> texts(JsonNode description) {
        var texts = new ArrayList<String>();
        for (var field : List.of("name", "description", "attribution")) {
            texts.add(description.path(field).asString());
        }
        for (var layer : description.path("vector_layers")) {
            texts.add(layer.path("description").asString());
            layer.path("fields").properties().stream()
                    .filter(f -> !f.getKey().equals("kind")
                            || !layer.path("id").asString().equals("countries"))
                    .forEach(f -> texts.add(f.getValue().asString()));
        }
        return texts;
    }

    @ParameterizedTest
    @CsvSource({
        "EqualEarth, basemap, http://www.opengis.net/def/crs/EPSG/0/8857, 8, 'countries,lines,symbols', 90",
        "EqualEarth, sites, http://www.opengis.net/def/crs/EPSG/0/8857, 14, sites, 90",
        "WebMercatorQuad, basemap, http://www.opengis.net/def/crs/EPSG/0/3857, 8, 'countries,lines,symbols', 85.0511287798066",
        "WebMercatorQuad, sites, http://www.opengis.net/def/crs/EPSG/0/3857, 14, sites, 85.0511287798066"
    })
    void tilesAreDescribed(String matrixSet, String name, String crs, int maxZoom, String layers, double north) {
        var description = description(matrixSet, name, "");
        assertThat(description.path("tilejson").asString()).isEqualTo("3.0.0");
        assertThat(description.path("scheme").asString()).isEqualTo("xyz");
        assertThat(description.path("attribution").asString()).contains("Natural Earth", "no statement by ITU");
        assertThat(description.path("minzoom").asInt()).isZero();
        assertThat(description.path("maxzoom").asInt()).isEqualTo(maxZoom);
        assertThat(description.path("bounds").toString()).isEqualTo("[-180.0,%s,180.0,%s]".formatted(-north, north));
        assertThat(description.path("crs").asString()).isEqualTo(crs);
        var ids = new ArrayList<String>();
        description.path("vector_layers").forEach(l -> ids.add(l.path("id").asString()));
        assertThat(ids).containsExactly(layers.split(","));
    }

    @ParameterizedTest
    @CsvSource({"EqualEarth, basemap", "EqualEarth, sites", "WebMercatorQuad, basemap", "WebMercatorQuad, sites"})
    void theFirstTileHasTheLayersAndFieldsDescribed(String matrixSet, String name, @TempDir Path folder)
            throws IOException {
        var description = description(matrixSet, name, "");
        var tile = tile(description, 0, 0, 0);
        var ids = new HashSet<String>();
        for (var layer : description.path("vector_layers")) {
            var id = layer.path("id").asString();
            ids.add(id);
            var fields = Set.copyOf(layer.path("fields").propertyNames());
            assertThat(tile.layer(id)).isNotEmpty().allSatisfy(feature -> assertThat(fields)
                    .containsAll(feature.properties().keySet()));
        }
        assertThat(tile.layers().keySet()).isEqualTo(ids);
        var file = Files.write(folder.resolve("0.mvt"), bytes(description, 0, 0, 0));
        var gdal = Gdal.run("ogrinfo", "-ro", "-so", "-al", "-oo", "X=0", "-oo", "Y=0", "-oo", "Z=0", file.toString());
        ids.forEach(id -> assertThat(gdal).contains("Layer name: " + id));
        tile.layers().values().forEach(features -> assertThat(gdal).contains("Feature Count: " + features.size()));
    }

    @ParameterizedTest
    @CsvSource({
        "Simferopol, 34.1024, 44.9521, UKR, 0",
        "Hargeisa, 44.0650, 9.5600, SOM, 0",
        "Laayoune, -13.1600, 27.1500, ESH, 0",
        "Nicosia north, 33.3650, 35.2000, CYP, 0",
        "Nairobi, 36.8172, -1.2833, KEN, 0",
        "Suva, 178.4417, -18.1416, FJI, 0.05",
        "Tarawa, 172.9790, 1.3278, KIR, 0.1",
        "Funafuti, 179.1940, -8.5240, TUV, 0.05",
        "Anadyr, 177.4970, 64.7340, RUS, 0.1"
    })
    void placesLieInTheirCountryInWebMercator(
            String place, double longitude, double latitude, String iso3, double atMostDegrees) {
        int zoom = 6;
        double x = (longitude + 180) / 360 * (1 << zoom);
        double y = (1 - asinh(Math.tan(Math.toRadians(latitude))) / Math.PI) / 2 * (1 << zoom);
        var tile = tile(description("WebMercatorQuad", "basemap", ""), zoom, (int) x, (int) y);
        var point = new GeometryFactory()
                .createPoint(new Coordinate((x - Math.floor(x)) * UNITS, (y - Math.floor(y)) * UNITS));
        double unitsPerDegree = UNITS * (double) (1 << zoom) / 360;
        var near = tile.layer("countries").stream()
                .filter(c -> distance(c, point) <= atMostDegrees * unitsPerDegree)
                .map(c -> c.text("iso3"))
                .toList();
        assertThat(near).as(place).containsExactly(iso3);
    }

    private static double asinh(double value) {
        return Math.log(value + Math.sqrt(value * value + 1));
    }

    /** Zero within; by the even-odd rule over all rings. */
    private static double distance(Feature country, Point point) {
        boolean inside = false;
        double nearest = Double.MAX_VALUE;
        for (var ring : country.parts()) {
            for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
                var a = new Coordinate(ring.get(i)[0], ring.get(i)[1]);
                var b = new Coordinate(ring.get(j)[0], ring.get(j)[1]);
                if (a.y > point.getY() != b.y > point.getY()
                        && point.getX() < (b.x - a.x) * (point.getY() - a.y) / (b.y - a.y) + a.x) {
                    inside = !inside;
                }
                nearest = Math.min(nearest, Distance.pointToSegment(point.getCoordinate(), a, b));
            }
        }
        return inside ? 0 : nearest;
    }

    @ParameterizedTest
    @CsvSource({
        "DISPUTED, -10.5, 27.66, 5",
        "UNDETERMINED, 74.5, 34.6, 5",
        "DISPUTED, 127.0, 38.2, 5",
        "INTERNATIONAL, 6.8, 46.4, 5"
    })
    void linesCarryTheirKindInWebMercator(String kind, double longitude, double latitude, int zoom) {
        double x = (longitude + 180) / 360 * (1 << zoom);
        double y = (1 - asinh(Math.tan(Math.toRadians(latitude))) / Math.PI) / 2 * (1 << zoom);
        var lines = tile(description("WebMercatorQuad", "basemap", ""), zoom, (int) x, (int) y)
                .layer("lines");
        assertThat(lines).allMatch(l -> l.type() == Type.LINE);
        assertThat(lines.stream().map(l -> l.text("kind"))).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void everyMemberStateIsSeenInWebMercator(int zoom) {
        var description = description("WebMercatorQuad", "basemap", "");
        var seen = new HashSet<String>();
        for (int i = 0; i < 1 << 2 * zoom; i++) {
            var tile = tile(description, zoom, i % (1 << zoom), i >> zoom);
            tile.layer("countries").forEach(c -> seen.add(c.text("iso3")));
            tile.layer("symbols").forEach(c -> seen.add(c.text("iso3")));
        }
        assertThat(seen)
                .containsAll(jdbc.sql("SELECT iso3 FROM country WHERE itu_status = 'MEMBER_STATE'")
                        .query(String.class)
                        .list());
    }

    @Test
    void noCountryReachesAcrossTheMapInWebMercator() {
        tile(description("WebMercatorQuad", "basemap", ""), 0, 0, 0).layer("countries").stream()
                .filter(c -> Set.of("RUS", "FJI", "USA", "NZL").contains(c.text("iso3")))
                .forEach(c -> assertThat(c.parts()).allSatisfy(part -> assertThat(part.stream()
                                        .mapToInt(p -> p[0])
                                        .max()
                                        .orElse(0)
                                - part.stream().mapToInt(p -> p[0]).min().orElse(0))
                        .isLessThan(UNITS / 2)));
    }

    @ParameterizedTest
    @CsvSource({"0, EqualEarth", "3, EqualEarth", "0, WebMercatorQuad", "3, WebMercatorQuad", "5, WebMercatorQuad"})
    void everySiteIsInOneTile(int zoom, String matrixSet) {
        var description = description(matrixSet, "sites", "");
        long counted = 0;
        for (int i = 0; i < 1 << 2 * zoom; i++) {
            for (var cluster :
                    tile(description, zoom, i % (1 << zoom), i >> zoom).layer("sites")) {
                counted += cluster.number("count");
            }
        }
        // Clusters count activities; in the sample each has one place.
        assertThat(counted).isEqualTo(61);
    }

    @Test
    void aFilterGoesOnToTheTiles() {
        var description = description("WebMercatorQuad", "sites", "?sector=ITU-T&lang=fr");
        assertThat(description.path("tiles").path(0).asString())
                .endsWith("/tiles/WebMercatorQuad/sites/{z}/{x}/{y}.mvt?sector=ITU-T&lang=fr");
        long all = sum(tile(description("WebMercatorQuad", "sites", ""), 0, 0, 0));
        assertThat(sum(tile(description, 0, 0, 0))).isPositive().isLessThan(all);
    }

    private static long sum(VectorTile tile) {
        return tile.layer("sites").stream().mapToLong(s -> s.number("count")).sum();
    }

    @Test
    void baseMapTilesAreKeptForEverUnderTheVersionOfTheBoundaries() {
        var path = "/tiles/WebMercatorQuad/basemap/%s/2/1/1.mvt".formatted(geodata.current());
        var tile = web.get(path);
        assertThat(tile.header("Cache-Control")).contains("immutable", "max-age=31536000");
        assertThat(web.get(path, "If-None-Match", tile.header("ETag")).status()).isEqualTo(304);
        assertThat(web.get("/tiles/basemap/%s/2/1/1.mvt".formatted(geodata.current()))
                        .header("ETag"))
                .isNotEqualTo(tile.header("ETag"));
        assertThat(web.get("/tiles/WebMercatorQuad/basemap/2020.1-00000000/2/1/1.mvt")
                        .status())
                .isEqualTo(404);
        assertThat(web.get("/tiles/WebMercatorQuad/basemap/%s/9/0/0.mvt".formatted(geodata.current()))
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/tiles/Mollweide/basemap.json, 404",
        "/tiles/WebMercatorQuad/nothing.json, 404",
        "/tiles/WebMercatorQuad/basemap.json?sector=ITU-T, 400",
        "/tiles/WebMercatorQuad/sites.json?sector=ITU-X, 400",
        "/tiles/WebMercatorQuad/sites/15/0/0.mvt, 404"
    })
    void whatIsNotThereIsAProblem(String path, int status) {
        assertThat(web.get(path).status()).isEqualTo(status);
        assertThat(web.get(path).header("Content-Type")).startsWith("application/problem+json");
    }

    private JsonNode description(String matrixSet, String name, String query) {
        var answer = web.get("/tiles/%s/%s.json%s".formatted(matrixSet, name, query));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        return answer.json();
    }

    private VectorTile tile(JsonNode description, int zoom, int column, int row) {
        return VectorTile.read(bytes(description, zoom, column, row));
    }

    private byte[] bytes(JsonNode description, int zoom, int column, int row) {
        var address = URI.create(description
                .path("tiles")
                .path(0)
                .asString()
                .replace("{z}", String.valueOf(zoom))
                .replace("{x}", String.valueOf(column))
                .replace("{y}", String.valueOf(row)));
        var tile = web.get(address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()));
        assertThat(tile.status()).isEqualTo(200);
        assertThat(tile.header("Content-Type")).isEqualTo("application/vnd.mapbox-vector-tile");
        return tile.bytes();
    }
}
