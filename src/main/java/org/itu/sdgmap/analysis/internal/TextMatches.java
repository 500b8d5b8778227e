package org.itu.sdgmap.analysis.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.itu.sdgmap.analysis.internal.index.PublishedIndex;
import org.itu.sdgmap.analysis.internal.index.PublishedIndex.Change;
import org.itu.sdgmap.common.BusyException;
import org.itu.sdgmap.common.Language;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rows whose texts hold the words of a filter. The database reads words, since it has the word forms of six languages;
 * what it found is kept, at most {@value #MOST_BYTES} bytes of it, and after a change only the changed rows are asked
 * for again.
 */
@Component
class TextMatches {

    private static final long MOST_BYTES = 64_000_000;
    private static final int SEARCHES_AT_ONCE = 3;
    /** How long a search may take, and how long one may wait for its turn. */
    private static final int MOST_SECONDS = 10;

    private final JdbcClient jdbc;
    private final Semaphore turns = new Semaphore(SEARCHES_AT_ONCE, true);

    private final Cache<Key, Matches> found = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, Matches matches) -> 200 + matches.rows.getSizeInBytes())
            .build();

    /** Where rows are kept, and how they changed. */
    private enum Record {
        ACTIVITY("published_activity"),
        ENTRY("published_stocktaking");

        private final String table;

        Record(String table) {
            this.table = table;
        }

        RoaringBitmap changed(Change change) {
            return this == ACTIVITY ? change.activities() : change.entries();
        }
    }

    /** @param schema where the rows are, empty for the present */
    private record Key(Record record, String schema, String text, Language language) {}

    private record Matches(long revision, RoaringBitmap rows) {}

    TextMatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RoaringBitmap activities(PublishedIndex index, String text, Language language) {
        return matches(index, new Key(Record.ACTIVITY, index.schema(), text, language));
    }

    RoaringBitmap entries(PublishedIndex index, String text, Language language) {
        return matches(index, new Key(Record.ENTRY, index.schema(), text, language));
    }

    private RoaringBitmap matches(PublishedIndex index, Key key) {
        var held = found.getIfPresent(key);
        if (held != null && held.revision == index.revision()) {
            return held.rows;
        }
        waitForTurn();
        try {
            return searchUnlessFound(index, key).rows;
        } finally {
            turns.release();
        }
    }

    /** Searches for common words are costly: a few at a time, so that they leave connections to all other questions. */
    private void waitForTurn() {
        try {
            if (!turns.tryAcquire(MOST_SECONDS, TimeUnit.SECONDS)) {
                throw new BusyException(
                        "Too much is being searched at once; ask again in a minute", Duration.ofMinutes(1));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException("Interrupted while waiting for a search", Duration.ofMinutes(1));
        }
    }

    /** Somebody else may have looked for the same words in the meantime. */
    private Matches searchUnlessFound(PublishedIndex index, Key key) {
        var held = found.getIfPresent(key);
        if (held != null && held.revision == index.revision()) {
            return held;
        }
        var rows = held == null
                ? search(key)
                : index.changesSince(held.revision)
                        .map(change -> search(key, held.rows, key.record.changed(change)))
                        .orElseGet(() -> search(key));
        var matches = new Matches(index.revision(), rows);
        found.put(key, matches);
        return matches;
    }

    private RoaringBitmap search(Key key) {
        var rows = new RoaringBitmap();
        jdbc.sql("SELECT id FROM %s WHERE search_text @@ search_query(:language, :text)".formatted(key.record.table))
                .withQueryTimeout(MOST_SECONDS)
                .param("language", key.language.code())
                .param("text", key.text)
                .query(rs -> {
                    rows.add(Math.toIntExact(rs.getLong(1)));
                });
        rows.runOptimize();
        return rows;
    }

    private RoaringBitmap search(Key key, RoaringBitmap held, RoaringBitmap changed) {
        if (changed.isEmpty()) {
            return held;
        }
        var rows = RoaringBitmap.andNot(held, changed);
        jdbc.sql("""
                SELECT id FROM %s
                WHERE id = ANY (:changed) AND search_text @@ search_query(:language, :text)
                """.formatted(key.record.table))
                .param("changed", changed.stream().mapToObj(Long::valueOf).toArray(Long[]::new))
                .withQueryTimeout(MOST_SECONDS)
                .param("language", key.language.code())
                .param("text", key.text)
                .query(rs -> {
                    rows.add(Math.toIntExact(rs.getLong(1)));
                });
        return rows;
    }
}
