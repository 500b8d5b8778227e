package org.itu.sdgmap.analysis.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.AnswerState;
import org.itu.sdgmap.analysis.SiteTiles;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.geography.TileId;
import org.itu.sdgmap.geography.TileMatrixSet;
import org.springframework.stereotype.Service;

/**
 * The tiles that were asked for last, up to 32 MB of them, as long as the same is published. The day counts, since groups
 * of countries lose and gain members at midnight, UTC; the language, since a tile carries titles.
 */
@Service
class KeptSiteTiles implements SiteTiles {

    private static final long MEMORY_BYTES = 32L * 1024 * 1024;
    /** Of a key and its filter, roughly. */
    private static final int KEY_BYTES = 1_000;

    private final JdbcSiteTiles tiles;
    private final AnswerState state;
    private final Clock clock;
    private final Cache<Key, byte[]> kept;

    private record Key(
            String state,
            LocalDate day,
            ActivityFilter filter,
            Language language,
            TileMatrixSet matrixSet,
            TileId tile) {}

    KeptSiteTiles(JdbcSiteTiles tiles, AnswerState state, Clock clock) {
        this.tiles = tiles;
        this.state = state;
        this.clock = clock;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(MEMORY_BYTES)
                .weigher((Key key, byte[] tile) -> tile.length + KEY_BYTES)
                .build();
    }

    @Override
    public byte[] getTile(ActivityFilter filter, Language language, TileMatrixSet matrixSet, TileId tile) {
        var key = new Key(
                state.current(), LocalDate.now(clock), filter, language, matrixSet, tile.requireWithin(MAX_ZOOM));
        var held = kept.getIfPresent(key);
        if (held != null) {
            return held;
        }
        // Not within the cache, where whoever asks for a neighbour of the same bin would wait for the database too.
        var made = tiles.makeTile(filter, language, matrixSet, key.tile());
        kept.put(key, made);
        return made;
    }
}
