package org.itu.sdgmap.analysis.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.itu.sdgmap.analysis.internal.index.Dimension;
import org.itu.sdgmap.analysis.internal.index.Dimension.Flag;
import org.itu.sdgmap.analysis.internal.index.EvidenceIndex;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;

/** In which years activities ran last. */
final class LatestYears {

    private LatestYears() {}

    /**
     * Activities by the last year in which they ran, latest year first.
     *
     * @param askedYear of the state that is asked for; dated activities that go on ran in it
     */
    static SortedMap<Integer, RoaringBitmap> of(EvidenceIndex activities, int askedYear) {
        var years = new TreeMap<Integer, RoaringBitmap>(Comparator.reverseOrder());
        years.put(
                askedYear,
                RoaringBitmap.and(
                        activities.rows(Dimension.FLAG, Flag.ONGOING), activities.rows(Dimension.FLAG, Flag.DATED)));
        for (var dimension : List.of(Dimension.LAST_YEAR, Dimension.UNDATED_LAST_YEAR)) {
            activities
                    .<Integer>values(dimension)
                    .forEach((year, rows) -> years.merge(year, rows, (one, other) -> RoaringBitmap.or(one, other)));
        }
        return years;
    }

    /** The latest year of some activities, null where none of them is dated. */
    static @Nullable Integer latest(SortedMap<Integer, RoaringBitmap> byLatestYear, RoaringBitmap rows) {
        return byLatestYear.entrySet().stream()
                .filter(e -> RoaringBitmap.intersects(rows, e.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Activities that begin after a year. */
    static RoaringBitmap plannedAfter(int year, EvidenceIndex activities) {
        return FastAggregation.or(activities.<Integer>values(Dimension.START_YEAR).entrySet().stream()
                .filter(e -> e.getKey() > year)
                .map(Map.Entry::getValue)
                .toArray(RoaringBitmap[]::new));
    }
}
