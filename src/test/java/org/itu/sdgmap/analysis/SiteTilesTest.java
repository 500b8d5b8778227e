package org.itu.sdgmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.itu.sdgmap._support.Activities;
import org.itu.sdgmap._support.History;
import org.itu.sdgmap._support.VectorTile;
import org.itu.sdgmap._support.VectorTile.Feature;
import org.itu.sdgmap._support.VectorTile.Type;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.activity.Site;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.geography.TileId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Clusters of exact places, with some hard cases beside the sample activities. */
@WritingPostgisTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteTilesTest {

    private static final ActivityFilter PACIFIC = ActivityFilter.all().withText("bandicoot");

    private final SiteTiles tiles;
    private final JdbcClient jdbc;
    private final History history;
    private final List<Long> published = new ArrayList<>();

    SiteTilesTest(SiteTiles tiles, JdbcClient jdbc, JsonMapper json) {
        this.tiles = tiles;
        this.jdbc = jdbc;
        this.history = new History(jdbc, json);
    }

    @BeforeAll
    void publish() {
        // One activity with three places in one cell, one on each side of 180 degrees, one worldwide with a seat.
        add("bandicoot-village", Scope.SITE, site(178.44, -18.14), site(178.45, -18.15), site(178.46, -18.13));
        add("bandicoot-west", Scope.SITE, site(179.99, -16.80));
        add("bandicoot-east", Scope.SITE, site(-179.99, -16.80));
        add("bandicoot-worldwide", Scope.GLOBAL, site(6.14, 46.22));
        add("bandicoot-poles", Scope.SITE, site(0, 89.9), site(0, -89.9));
    }

    private void add(String slug, Scope scope, Site... sites) {
        published.add(history.publish(
                slug,
                Activities.draft()
                        .title("Bandicoot " + slug)
                        .scope(scope)
                        .countries("FJI")
                        .sites(sites)
                        .content()));
    }

    private static Site site(double longitude, double latitude) {
        return new Site(null, longitude, latitude, null);
    }

    @AfterAll
    void withdraw() {
        history.withdraw(published.stream().mapToLong(Long::longValue).toArray());
    }

    static List<ActivityFilter> filters() {
        return List.of(
                ActivityFilter.all(),
                ActivityFilter.all().withSectors(Set.of(Sector.ITU_D)),
                ActivityFilter.all().withGroups(Set.of("AFRICA")),
                ActivityFilter.all().withYears(2023, null),
                PACIFIC);
    }

    /** Cells of an eighth of a tile, counted once more in plain SQL over the whole plane. */
    @ParameterizedTest
    @MethodSource("filters")
    void clustersOfAllTilesOfALevelAreThoseOfTheWholePlane(ActivityFilter filter) {
        for (int zoom = 0; zoom <= 3; zoom++) {
            var expected = jdbc.sql("""
                    SELECT count(DISTINCT s.activity_id) FROM published_site s
                    JOIN published_activity p ON p.id = s.activity_id AND p.scope IN ('SITE', 'COUNTRY')
                    WHERE s.activity_id IN (:ids)
                    GROUP BY width_bucket(ST_X(s.location_8857), -:half, :half, :cells),
                             width_bucket(ST_Y(s.location_8857), -:half, :half, :cells)
                    ORDER BY 1
                    """)
                    .param("ids", idsUnder(filter))
                    .param("half", 17_243_959.06)
                    .param("cells", 8 << zoom)
                    .query(Long.class)
                    .list();
            assertThat(features(filter, zoom).stream()
                            .map(f -> f.number("count"))
                            .sorted())
                    .as("zoom " + zoom)
                    .isEqualTo(expected)
                    .isNotEmpty();
        }
    }

    private List<Long> idsUnder(ActivityFilter filter) {
        var sql = new StringBuilder("SELECT id FROM published_activity WHERE true");
        if (filter.text() != null) {
            sql.append(" AND slug LIKE 'bandicoot-%'");
        }
        if (!filter.sectors().isEmpty()) {
            sql.append(" AND sector = 'ITU-D'");
        }
        if (!filter.groups().isEmpty()) {
            sql.append("""
                     AND id IN (SELECT activity_id FROM published_country JOIN country_group_member USING (iso3)
                                WHERE group_code = 'AFRICA')
                    """);
        }
        if (filter.fromYear() != null) {
            sql.append(" AND (ongoing AND start_year IS NOT NULL OR coalesce(end_year, start_year) >= 2023)");
        }
        return jdbc.sql(sql.toString()).query(Long.class).list();
    }

    @Test
    void anActivityWithSeveralPlacesInACellCountsOnce() {
        var village = features(PACIFIC, 3).stream()
                .filter(f -> f.text("slug").equals("bandicoot-village"))
                .toList();
        assertThat(village).hasSize(1);
        assertThat(village.getFirst().number("count")).isEqualTo(1);
        assertThat((double) village.getFirst().properties().get("minLon")).isEqualTo(178.44);
        assertThat((double) village.getFirst().properties().get("maxLon")).isEqualTo(178.46);
        assertThat((double) village.getFirst().properties().get("minLat")).isEqualTo(-18.15);
        assertThat((double) village.getFirst().properties().get("maxLat")).isEqualTo(-18.13);
    }

    @Test
    void placesOnBothSidesOf180LieAtBothEndsOfTheMap() {
        var columns = new HashSet<String>();
        for (int column : List.of(0, 7)) {
            for (int row = 0; row < 8; row++) {
                for (var feature : tile(PACIFIC, 3, column, row)) {
                    columns.add(column + " " + feature.text("slug"));
                }
            }
        }
        assertThat(columns).contains("0 bandicoot-east", "7 bandicoot-west");
    }

    @Test
    void aWorldwideActivityHasNoPointAtItsSeat() {
        assertThat(features(PACIFIC, 2)).noneMatch(f -> f.text("slug").equals("bandicoot-worldwide"));
    }

    @Test
    void placesAtThePolesAreOnTheMap() {
        assertThat(features(PACIFIC, 1).stream().filter(f -> f.text("slug").equals("bandicoot-poles")))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void everyFeatureIsAPointInsideItsTileWithItsTitleWhereItIsAlone(int zoom) {
        assertThat(features(ActivityFilter.all(), zoom)).isNotEmpty().allSatisfy(f -> {
            assertThat(f.type()).isEqualTo(Type.POINT);
            assertThat(f.parts()).hasSize(1);
            assertThat(f.parts().getFirst().getFirst()).satisfies(at -> {
                assertThat(at[0]).isBetween(0, 4096);
                assertThat(at[1]).isBetween(0, 4096);
            });
            assertThat(f.properties().containsKey("slug")).isEqualTo(f.number("count") == 1);
            assertThat(f.properties().containsKey("title")).isEqualTo(f.number("count") == 1);
        });
    }

    @Test
    void atMost64PointsAreInATile() {
        for (int zoom = 0; zoom <= 3; zoom++) {
            for (int i = 0; i < 1 << zoom; i++) {
                for (int j = 0; j < 1 << zoom; j++) {
                    assertThat(tile(ActivityFilter.all(), zoom, i, j)).hasSizeLessThanOrEqualTo(64);
                }
            }
        }
    }

    @Test
    void clustersFallApartWithZoom() {
        var sizes = IntStream.rangeClosed(0, 5)
                .mapToObj(z -> features(ActivityFilter.all(), z).size())
                .toList();
        assertThat(sizes).isSorted();
        assertThat(sizes.getLast()).isGreaterThan(sizes.getFirst());
    }

    @Test
    void aFilterThatSelectsNothingIsAnEmptyTile() {
        assertThat(tiles.getTile(ActivityFilter.all().withText("xyzzyplugh"), Language.EN, new TileId(0, 0, 0)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,1,0", "0,0,1", "-1,0,0", "15,0,0", "14,16384,0"})
    void aTileOutOfRangeIsNotFound(int zoom, int column, int row) {
        assertThatThrownBy(() -> tiles.getTile(ActivityFilter.all(), Language.EN, new TileId(zoom, column, row)))
                .isInstanceOf(NotFoundException.class);
    }

    private List<Feature> features(ActivityFilter filter, int zoom) {
        var all = new ArrayList<Feature>();
        for (int column = 0; column < 1 << zoom; column++) {
            for (int row = 0; row < 1 << zoom; row++) {
                all.addAll(tile(filter, zoom, column, row));
            }
        }
        return all;
    }

    private List<Feature> tile(ActivityFilter filter, int zoom, int column, int row) {
        return VectorTile.read(tiles.getTile(filter, Language.EN, new TileId(zoom, column, row)))
                .layer("sites");
    }
}
