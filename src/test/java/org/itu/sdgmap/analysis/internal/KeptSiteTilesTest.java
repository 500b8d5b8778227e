package org.itu.sdgmap.analysis.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.AnswerState;
import org.itu.sdgmap.common.BusyException;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.geography.TileId;
import org.itu.sdgmap.geography.TileMatrixSet;
import org.junit.jupiter.api.Test;

/** The database makes a tile once for what is published, and again for whatever would look otherwise. */
@PostgisTest
class KeptSiteTilesTest {

    private static final TileId WORLD = new TileId(0, 0, 0);
    private static final ActivityFilter ITU_D = ActivityFilter.all().withSectors(Set.of(Sector.ITU_D));

    private final JdbcSiteTiles database;
    private final AtomicReference<String> state = new AtomicReference<>("p1");
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T23:59:00Z"));
    private final KeptSiteTiles tiles;

    KeptSiteTilesTest(JdbcSiteTiles database) {
        this.database = spy(database);
        var clock = mock(Clock.class);
        when(clock.instant()).thenAnswer(i -> now.get());
        when(clock.getZone()).thenReturn(ZoneOffset.UTC);
        AnswerState published = state::get;
        this.tiles = new KeptSiteTiles(this.database, published, clock);
    }

    @Test
    void aSecondRequestAsksTheDatabaseNothing() {
        var first = get(ActivityFilter.all());
        assertThat(first).isNotEmpty();
        doThrow(new AssertionError("asked again")).when(database).makeTile(any(), any(), any(), any());
        assertThat(get(ActivityFilter.all())).isEqualTo(first);
        assertThat(get(ActivityFilter.all().withSectors(Set.of()))).isEqualTo(first);
    }

    @Test
    void anotherFilterLanguagePlaceOrSystemIsAnotherTile() {
        get(ActivityFilter.all());
        var ofSector = get(ITU_D);
        tiles.getTile(ITU_D, Language.FR, TileMatrixSet.EQUAL_EARTH, WORLD);
        tiles.getTile(ITU_D, Language.EN, TileMatrixSet.WEB_MERCATOR_QUAD, WORLD);
        tiles.getTile(ITU_D, Language.EN, TileMatrixSet.EQUAL_EARTH, new TileId(1, 0, 0));
        get(ITU_D.withAsOf(LocalDate.of(2020, 1, 1)));
        assertMade(6);
        assertThat(get(ITU_D)).isEqualTo(ofSector);
        assertMade(6);
    }

    @Test
    void whatIsPublishedAndANewDayMakeItAnew() {
        get(ActivityFilter.all());
        state.set("p2");
        get(ActivityFilter.all());
        assertMade(2);
        now.set(Instant.parse("2026-11-24T00:01:00Z"));
        get(ActivityFilter.all());
        assertMade(3);
    }

    @Test
    void aRefusalIsNotKept() {
        doThrow(new BusyException("Too many", Duration.ofSeconds(5)))
                .doCallRealMethod()
                .when(database)
                .makeTile(any(), any(), any(), any());
        assertThatThrownBy(() -> get(ActivityFilter.all())).isInstanceOf(BusyException.class);
        assertThat(get(ActivityFilter.all())).isNotEmpty();
    }

    private byte[] get(ActivityFilter filter) {
        return tiles.getTile(filter, Language.EN, TileMatrixSet.EQUAL_EARTH, WORLD);
    }

    private void assertMade(int times) {
        verify(database, times(times)).makeTile(any(), any(), any(), any());
    }
}
