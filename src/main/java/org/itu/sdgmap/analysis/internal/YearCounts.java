package org.itu.sdgmap.analysis.internal;

import java.util.SortedMap;
import java.util.TreeMap;
import org.itu.sdgmap.analysis.internal.index.Dimension;
import org.itu.sdgmap.analysis.internal.index.EvidenceIndex;
import org.roaringbitmap.RoaringBitmap;

/** How many of some rows start in each year, and how many run in each. */
final class YearCounts {

    private final TreeMap<Integer, Long> started;
    private final TreeMap<Integer, Long> ended;

    private YearCounts(TreeMap<Integer, Long> started, TreeMap<Integer, Long> ended) {
        this.started = started;
        this.ended = ended;
    }

    static YearCounts of(EvidenceIndex index, RoaringBitmap selected) {
        return new YearCounts(
                count(index, selected, Dimension.START_YEAR), count(index, selected, Dimension.LAST_YEAR));
    }

    private static TreeMap<Integer, Long> count(EvidenceIndex index, RoaringBitmap selected, Dimension dimension) {
        var counts = new TreeMap<Integer, Long>();
        index.<Integer>values(dimension).forEach((year, rows) -> {
            long count = RoaringBitmap.andCardinality(selected, rows);
            if (count > 0) {
                counts.put(year, count);
            }
        });
        return counts;
    }

    long started(int year) {
        return started.getOrDefault(year, 0L);
    }

    long dated() {
        return started.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Rows that run in each year from the first that starts to a last one, without gaps; those without an end run on. */
    SortedMap<Integer, Long> runningUpTo(int last) {
        var running = new TreeMap<Integer, Long>();
        if (started.isEmpty()) {
            return running;
        }
        long now = 0;
        for (int year = started.firstKey(); year <= last; year++) {
            now += started(year) - ended.getOrDefault(year - 1, 0L);
            running.put(year, now);
        }
        return running;
    }
}
