package org.itu.sdgmap.activity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.itu.sdgmap._support.Activities;
import org.itu.sdgmap._support.History;
import org.itu.sdgmap._support.SignIn;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.activity.ActivityStatus;
import org.itu.sdgmap.activity.DataQuality;
import org.itu.sdgmap.activity.DataQuality.Lack;
import org.itu.sdgmap.activity.DataQuality.Row;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.framework.ElementKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.json.JsonMapper;

/** What is lacking of activities, on a real database. */
@WritingPostgisTest
class DataQualityTest {

    private static final Instant NOW = Instant.now();

    private final DataQuality quality;
    private final JdbcDataQuality figures;
    private final JdbcClient jdbc;
    private final History history;

    DataQualityTest(DataQuality quality, JdbcDataQuality figures, JdbcClient jdbc, JsonMapper json) {
        this.quality = quality;
        this.figures = figures;
        this.jdbc = jdbc;
        this.history = new History(jdbc, json);
    }

    @BeforeEach
    void signIn() {
        SignIn.as("chief", "COORDINATOR");
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void everyLackLeadsToTheFieldToMend() {
        history.publish("quality-sound", sound().linkedTo(ElementKey.sdg("9.c")).content(), NOW);
        history.publish(
                "quality-short",
                Activities.draft().linkedTo(ElementKey.sdg("9.c")).content(),
                NOW);
        history.publish("quality-unlinked", sound().content(), NOW);
        history.publish(
                "quality-without-sdg", sound().linkedTo(ElementKey.wsis("C4")).content(), NOW);
        history.publish("quality-stale", sound().content(), NOW.minus(600, ChronoUnit.DAYS));
        history.addVersion(
                history.publish("quality-broken", sound().content(), NOW),
                2,
                ActivityStatus.SUBMITTED,
                sound().countries("XKX").content(),
                NOW);
        history.addVersion(
                history.publish("quality-returned", sound().content(), NOW.minus(99, ChronoUnit.DAYS)),
                2,
                ActivityStatus.RETURNED,
                sound().content(),
                NOW.minus(40, ChronoUnit.DAYS));
        history.addVersion(
                history.publish("quality-waiting", sound().content(), NOW.minus(99, ChronoUnit.DAYS)),
                2,
                ActivityStatus.SUBMITTED,
                sound().content(),
                NOW.minus(40, ChronoUnit.DAYS));
        assertThat(field("quality-short", Lack.INCOMPLETE)).isEqualTo("description");
        assertThat(field("quality-unlinked", Lack.NO_LINK)).isEqualTo("links");
        assertThat(field("quality-without-sdg", Lack.NO_SDG_LINK)).isEqualTo("links");
        assertThat(field("quality-stale", Lack.STALE)).isEqualTo("ongoing");
        assertThat(field("quality-broken", Lack.BROKEN_CODES)).isEqualTo("countries");
        assertThat(field("quality-returned", Lack.RETURNED_LONG)).isEqualTo("status");
        assertThat(field("quality-waiting", Lack.WAITING_LONG)).isEqualTo("status");
        for (var lack : Lack.values()) {
            assertThat(field("quality-sound", lack)).isEqualTo("none");
        }
        var counts = quality.count(Set.of(Sector.ITU_D));
        assertThat(counts)
                .filteredOn(c -> c.lack() == Lack.NO_LINK)
                .singleElement()
                .satisfies(c -> assertThat(c.count())
                        .isEqualTo(quality.list(Lack.NO_LINK, Set.of(Sector.ITU_D), null, 0, 500)
                                .size()));
        assertThat(quality.countByPerson(Set.of()))
                .anySatisfy(c -> assertThat(c.person()).isEqualTo("test"));
        assertThat(quality.list(Lack.NO_LINK, Set.of(), "nobody", 0, 10)).isEmpty();
    }

    @Test
    void oldWeightsThatDoNotSumTo100AreFound() {
        long id = history.publish(
                "quality-weights", sound().linkedTo(ElementKey.sdg("9.c")).content(), NOW);
        jdbc.sql("""
                INSERT INTO activity_version (activity_id, version, status, recorded_at, author, reason, content)
                SELECT activity_id, 2, status, recorded_at, author, reason, jsonb_set(content, '{links,0,weight}', '60')
                FROM activity_version WHERE activity_id = :id
                """).param("id", id).update();
        jdbc.sql("UPDATE activity SET version = 2 WHERE id = :id")
                .param("id", id)
                .update();
        assertThat(field("quality-weights", Lack.WEIGHTS_OFF)).isEqualTo("weights.SDG");
    }

    @Test
    void figuresOfADayAreTakenOnceWithZeros() {
        figures.takeFigures();
        var today = LocalDate.now(java.time.ZoneOffset.UTC);
        var taken = quality.listTrend(Set.of(), today);
        assertThat(taken).hasSize(Sector.values().length * Lack.values().length);
        assertThat(taken).anySatisfy(d -> assertThat(d.count()).isPositive());
        history.publish("quality-later", sound().content(), NOW);
        figures.takeFigures();
        assertThat(quality.listTrend(Set.of(), today)).isEqualTo(taken);
        assertThat(quality.listTrend(Set.of(), today.plusDays(1))).isEmpty();
    }

    @Test
    void othersSeeTheirOwnSectorsOnly() {
        SignIn.as("tess", "CONTRIBUTOR@ITU-T");
        assertThat(quality.count(Set.of()))
                .extracting(DataQuality.SectorCount::sector)
                .isNotEmpty()
                .isSubsetOf(Sector.ITU_T, Sector.INTERSECTORAL);
        assertThat(quality.list(Lack.NO_LINK, Set.of(Sector.ITU_D), null, 0, 10))
                .isEmpty();
        SignIn.out();
        assertThatThrownBy(() -> quality.count(Set.of())).isInstanceOf(AccessDeniedException.class);
    }

    private String field(String slug, Lack lack) {
        return quality.list(lack, Set.of(), null, 0, 500).stream()
                .filter(r -> r.slug().equals(slug))
                .map(Row::field)
                .findFirst()
                .orElse("none");
    }

    private static Activities sound() {
        return Activities.draft().description("Connects villages. ".repeat(10)).url("https://www.itu.int");
    }
}
