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
    @CsvSource({"-180, -90, 180, 90", "5.5, 45.5, 10.5, 48", "20, -40, 60, 40", "-180, -90, 0, 0", "140, -25, 180, 10"})
    void areThoseWithAPlaceBetweenTheLimits(double minLon, double minLat, double maxLon, double maxLat) {
        var expected = jdbc.sql("""
                        SELECT DISTINCT p.slug
                        FROM published_activity p JOIN published_site s ON s.activity_id = p.id
                        WHERE p.scope IN ('SITE', 'COUNTRY')
                          AND ST_X(s.location_4326) BETWEEN :minLon AND :maxLon
                          AND ST_Y(s.location_4326) BETWEEN :minLat AND :maxLat""")
                .param("minLon", minLon)
                .param("minLat", minLat)
                .param("maxLon", maxLon)
                .param("maxLat", maxLat)
                .query(String.class)
                .set();

        var found = search.listInBox(
                ActivityFilter.all(), Language.EN, new LonLatBox(minLon, minLat, maxLon, maxLat), MOST);

        assertThat(expected).isNotEmpty();
        assertThat(found).extracting(ActivityListItem::slug).containsExactlyInAnyOrderElementsOf(expected);
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
