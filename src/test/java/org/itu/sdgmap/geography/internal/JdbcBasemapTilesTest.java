package org.itu.sdgmap.geography.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.itu.sdgmap._support.VectorTile;
import org.itu.sdgmap._support.VectorTile.Feature;
import org.itu.sdgmap._support.VectorTile.Type;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.geography.BasemapTiles;
import org.itu.sdgmap.geography.GeodataVersion;
import org.itu.sdgmap.geography.TileId;
import org.itu.sdgmap.geography.TileMatrixSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@WritingPostgisTest
class JdbcBasemapTilesTest {

    private static final TileId WORLD = new TileId(0, 0, 0);

    private final BasemapTiles tiles;
    private final GeodataVersion version;
    private final JdbcClient jdbc;

    JdbcBasemapTilesTest(BasemapTiles tiles, GeodataVersion version, JdbcClient jdbc) {
        this.tiles = tiles;
        this.version = version;
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void everyTileOfALevelIsASoundVectorTileOfThreeKindsOfLayers(int zoom) {
        var layers = new HashSet<String>();
        for (var tile : tilesOf(zoom)) {
            for (var layer : tile.layers().entrySet()) {
                layers.add(layer.getKey());
                assertThat(layer.getValue()).allSatisfy(f -> assertThat(f.type())
                        .isEqualTo(
                                switch (layer.getKey()) {
                                    case "countries" -> Type.POLYGON;
                                    case "lines" -> Type.LINE;
                                    default -> Type.POINT;
                                }));
            }
        }
        assertThat(layers).containsExactlyInAnyOrder("countries", "lines", "symbols");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void everyMemberStateIsSeenAtEveryLevel(int zoom) {
        var seen = new HashSet<String>();
        for (var tile : tilesOf(zoom)) {
            Stream.of("countries", "symbols")
                    .flatMap(l -> tile.layer(l).stream())
                    .forEach(f -> seen.add(f.text("iso3")));
        }
        assertThat(seen)
                .containsAll(jdbc.sql("SELECT iso3 FROM country WHERE itu_status = 'MEMBER_STATE'")
                        .query(String.class)
                        .list());
    }

    @Test
    void smallStatesHaveASymbolWhenTheWholeWorldIsSeen() {
        assertThat(values(world(), "symbols", "iso3"))
                .contains("TUV", "NRU", "KIR", "SMR", "MCO", "LIE", "VAT", "SGP", "BHR", "MLT", "MDV", "FSM")
                .doesNotContain("RUS", "FRA", "KEN", "BRA");
    }

    @Test
    void linesCarryTheirKind() {
        assertThat(values(world(), "lines", "kind"))
                .containsExactlyInAnyOrder("INTERNATIONAL", "DISPUTED", "UNDETERMINED");
    }

    @Test
    void areasWithoutAValueHaveNoCode() {
        var without = world().layer("countries").stream()
                .filter(f -> f.text("kind").equals("NO_VALUE"))
                .toList();
        assertThat(without).isNotEmpty().noneMatch(f -> f.properties().containsKey("iso3"));
        assertThat(world().layer("countries").stream()
                        .filter(f -> f.text("kind").equals("AREA")))
                .hasSizeGreaterThan(150)
                .allMatch(f -> f.text("iso3").matches("[A-Z]{3}"));
    }

    /** The world lies between about 0.1 and 0.9 of the height; a ring that jumps the antimeridian would be as wide. */
    @ParameterizedTest
    @CsvSource({"RUS, 0.45", "FJI, 0.02", "USA, 0.35", "NZL, 0.1"})
    void countriesAtTheAntimeridianHaveNoPartAcrossTheMap(String iso3, double mostOfTheWidth) {
        var country = world().layer("countries").stream()
                .filter(f -> f.text("iso3").equals(iso3))
                .findFirst()
                .orElseThrow();
        assertThat(country.parts()).allSatisfy(part -> assertThat(
                        part.stream().mapToInt(p -> p[0]).max().orElse(0)
                                - part.stream().mapToInt(p -> p[0]).min().orElse(0))
                .isLessThan((int) (4096 * mostOfTheWidth)));
    }

    @Test
    void russiaAndFijiLieAtBothEndsOfTheMap() {
        for (var iso3 : List.of("RUS", "FJI")) {
            var ends = tilesOf(3).stream()
                    .flatMap(t -> t.layer("countries").stream())
                    .filter(f -> f.text("iso3").equals(iso3))
                    .toList();
            assertThat(ends).as(iso3).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "KEN, 37.9, 0.5",
        "BRA, -52.0, -10.0",
        "AUS, 134.0, -25.0",
        "ISL, -18.6, 64.9",
        "NZL, 171.0, -43.4",
        "KAZ, 67.0, 48.0"
    })
    void countriesLieWhereEqualEarthPutsThem(String iso3, double longitude, double latitude) {
        var place = tileUnits(longitude, latitude);
        var holding = world().layer("countries").stream()
                .filter(f -> holds(f, place))
                .map(f -> f.text("iso3"))
                .toList();
        assertThat(holding).containsExactly(iso3);
    }

    /** Written after the publication, not after PROJ: on the authalic sphere of WGS 84, in units of the tile. */
    private static double[] tileUnits(double longitude, double latitude) {
        double beta = Math.asin(authalicQ(Math.toRadians(latitude)) / authalicQ(Math.PI / 2));
        double theta = Math.asin(Math.sqrt(3) / 2 * Math.sin(beta));
        double t2 = theta * theta;
        double t6 = t2 * t2 * t2;
        double radius = 6_371_007.181;
        double slope = 9 * 0.003796 * t6 * t2 + 7 * 0.000893 * t6 + 3 * -0.081106 * t2 + 1.340264;
        double x = 2 * Math.sqrt(3) * Math.toRadians(longitude) * Math.cos(theta) / (3 * slope) * radius;
        double y = theta * (0.003796 * t6 * t2 + 0.000893 * t6 - 0.081106 * t2 + 1.340264) * radius;
        double half = TileMatrixSet.EQUAL_EARTH.extentMeters();
        return new double[] {(x + half) / (2 * half) * 4096, (half - y) / (2 * half) * 4096};
    }

    private static double authalicQ(double latitude) {
        double e = 0.0818191908426;
        double sine = Math.sin(latitude);
        return (1 - e * e) * (sine / (1 - e * e * sine * sine) - Math.log((1 - e * sine) / (1 + e * sine)) / (2 * e));
    }

    /** Even-odd rule over all rings. */
    private static boolean holds(Feature country, double[] place) {
        boolean inside = false;
        for (var ring : country.parts()) {
            for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
                var a = ring.get(i);
                var b = ring.get(j);
                if (a[1] > place[1] != b[1] > place[1]
                        && place[0] < (double) (b[0] - a[0]) * (place[1] - a[1]) / (b[1] - a[1]) + a[0]) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }

    @Test
    void theSameTileIsTheSameBytesEveryTime() {
        var tile = new TileId(2, 2, 1);
        var first = freshTiles().getGzippedTile(version.current(), tile);
        jdbc.sql("DELETE FROM basemap_tile").update();
        assertThat(freshTiles().getGzippedTile(version.current(), tile)).isEqualTo(first);
    }

    @Test
    void aTileIsMadeOnceAndThenReadFromItsTable() {
        var tile = new TileId(4, 8, 5);
        freshTiles().getGzippedTile(version.current(), tile);
        var mark = "kept".getBytes(StandardCharsets.UTF_8);
        assertThat(jdbc.sql("""
                        UPDATE basemap_tile SET gzipped_mvt = :mark
                        WHERE geodata_version = :version AND zoom = 4 AND tile_column = 8 AND tile_row = 5
                        """)
                        .param("mark", mark)
                        .param("version", version.current())
                        .update())
                .isEqualTo(1);
        try {
            assertThat(freshTiles().getGzippedTile(version.current(), tile)).isEqualTo(mark);
        } finally {
            jdbc.sql("DELETE FROM basemap_tile").update();
        }
    }

    @ParameterizedTest
    @CsvSource({"-1,0,0", "0,1,0", "0,0,1", "2,4,0", "2,0,-1", "8,256,0", "9,0,0", "31,0,0", "2147483647,0,0"})
    void aTileOutOfRangeIsNotFound(int zoom, int column, int row) {
        assertThatThrownBy(() -> tiles.getGzippedTile(version.current(), new TileId(zoom, column, row)))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("No tile '%d/%d/%d'", zoom, column, row);
    }

    @Test
    void anUnknownVersionIsNotFound() {
        assertThatThrownBy(() -> tiles.getGzippedTile("2020.1-00000000", WORLD))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("2020.1-00000000");
    }

    @Test
    void theTilesOfTheFirstViewAreSmall() {
        assertThat(tiles.getGzippedTile(version.current(), WORLD)).hasSizeLessThan(150_000);
        int four = 0;
        for (int i = 0; i < 4; i++) {
            four += tiles.getGzippedTile(version.current(), new TileId(1, i % 2, i / 2)).length;
        }
        assertThat(four).isLessThan(250_000);
    }

    @Test
    void gdalOpensATile(@TempDir Path folder) throws IOException, InterruptedException {
        var file = folder.resolve("0.mvt");
        Files.write(file, VectorTile.unzipped(tiles.getGzippedTile(version.current(), WORLD)));
        var gdal = gdal("ogrinfo", "-ro", "-so", "-al", file.toString());
        assertThat(gdal)
                .contains("Layer name: countries", "Layer name: lines", "Layer name: symbols")
                .contains("iso3: String")
                .contains("kind: String")
                .contains("Feature Count: " + world().layer("countries").size());
    }

    private static String gdal(String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new AssertionError(
                    "GDAL is not installed (on Debian and Ubuntu: apt-get install gdal-bin); ./sdgmap verify installs it.",
                    e);
        }
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }

    /** With an empty memory, as after a start. */
    private BasemapTiles freshTiles() {
        return new JdbcBasemapTiles(jdbc, version);
    }

    private VectorTile world() {
        return VectorTile.readGzipped(tiles.getGzippedTile(version.current(), WORLD));
    }

    private List<VectorTile> tilesOf(int zoom) {
        int side = 1 << zoom;
        return Stream.iterate(0, i -> i < side * side, i -> i + 1)
                .map(i -> tiles.getGzippedTile(version.current(), new TileId(zoom, i % side, i / side)))
                .map(VectorTile::readGzipped)
                .toList();
    }

    private static Set<String> values(VectorTile tile, String layer, String property) {
        var values = new HashSet<String>();
        tile.layer(layer).stream()
                .filter(f -> f.properties().containsKey(property))
                .forEach((Feature f) -> values.add(f.text(property)));
        return values;
    }
}
