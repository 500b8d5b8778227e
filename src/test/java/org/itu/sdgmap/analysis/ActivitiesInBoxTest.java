package org.itu.sdgmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostgisTest
class ActivitiesInBoxTest {

    private static final int MOST = 100;

    private final ActivitySearch search;
    private final JdbcClient jdbc;

    ActivitiesInBoxTest(ActivitySearch search, JdbcClient jdbc) {
        this.search = search;
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @CsvSource({
        "-180, -90, 180, 90",
        "6, 46, 7, 47",
        "-20, -35, 52, 38",
        "60, -50, 180, 60",
        "-130, -60, -30, 75",
        "6.1373, 46.2197, 6.1373, 46.2197",
        "-180, 70, 180, 90",
        "-40, 0, -30, 10",
        "5.5, 45.5, 10.5, 48",
        "20, -40, 60, 40",
        "-180, -90, 0, 0",
        "140, -25, 180, 10"
    })
    void arePagesAndNumberOfWhatPostgisFinds(double minLon, double minLat, double maxLon, double maxLat) {
        var expected = jdbc.sql("""
                SELECT p.id FROM published_activity p JOIN published_site s ON s.activity_id = p.id
                WHERE p.scope NOT IN ('REGION', 'GLOBAL')
                  AND ST_Intersects(s.location_4326, ST_MakeEnvelope(:a - 1e-9, :b - 1e-9, :c + 1e-9, :d + 1e-9, 4326))
                GROUP BY p.id ORDER BY p.changed_at DESC, p.id DESC
                """)
                .param("a", minLon)
                .param("b", minLat)
                .param("c", maxLon)
                .param("d", maxLat)
                .query(Long.class)
                .list();
        var box = new LonLatBox(minLon, minLat, maxLon, maxLat);
        assertThat(listed(box, 0, 100)).isEqualTo(expected);
        assertThat(search.countInBox(ActivityFilter.all(), Language.EN, box)).isEqualTo(expected.size());
        assertThat(listed(box, 1, 2))
                .isEqualTo(expected.stream().skip(1).limit(2).toList());
    }

    private List<Long> listed(LonLatBox box, int skipped, int most) {
        return search.listInBox(ActivityFilter.all(), Language.EN, box, skipped, most).stream()
                .map(ActivityListItem::id)
                .toList();
    }

    @Test
    void aPlaceIsInTheBoxThatIsThePlace() {
        record Place(long activity, double lon, double lat) {}
        var places = jdbc.sql("""
                        SELECT s.activity_id AS activity, ST_X(location_4326) AS lon, ST_Y(location_4326) AS lat
                        FROM published_site s JOIN published_activity p ON p.id = s.activity_id
                        WHERE p.scope IN ('SITE', 'COUNTRY')""").query(Place.class).list();

        assertThat(places).isNotEmpty().allSatisfy(place -> assertThat(search.listInBox(
                        ActivityFilter.all(),
                        Language.EN,
                        new LonLatBox(place.lon(), place.lat(), place.lon(), place.lat()),
                        MOST))
                .extracting(ActivityListItem::id)
                .contains(place.activity()));
    }

    @Test
    void followTheFilter() {
        var filter = ActivityFilter.all().withSectors(Set.of(Sector.ITU_T));
        var world = new LonLatBox(-180, -90, 180, 90);

        assertThat(search.listInBox(filter, Language.EN, world, MOST))
                .isNotEmpty()
                .extracting(ActivityListItem::sector)
                .containsOnly(Sector.ITU_T);
        assertThat(search.listInBox(ActivityFilter.all(), Language.EN, world, 3))
                .hasSize(3);
    }

    @Test
    void aListLongerThanAPageIsRefused() {
        var world = new LonLatBox(-180, -90, 180, 90);
        for (var most : List.of(0, ActivitySearch.MAX_PAGE_SIZE + 1)) {
            assertThatThrownBy(() -> search.listInBox(ActivityFilter.all(), Language.EN, world, most))
                    .isInstanceOf(InvalidValueException.class);
        }
    }
}
