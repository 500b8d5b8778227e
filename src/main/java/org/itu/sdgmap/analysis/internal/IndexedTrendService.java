package org.itu.sdgmap.analysis.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Trend;
import org.itu.sdgmap.analysis.TrendService;
import org.itu.sdgmap.analysis.internal.index.Dimension;
import org.itu.sdgmap.analysis.internal.index.PastStates;
import org.itu.sdgmap.analysis.internal.index.PublishedIndex;
import org.itu.sdgmap.common.FrozenScope;
import org.itu.sdgmap.common.Language;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Service;

@Service
class IndexedTrendService implements TrendService {

    private final PastStates states;
    private final Selections selections;
    private final AnswerCache cache;
    private final Clock clock;

    IndexedTrendService(PastStates states, Selections selections, AnswerCache cache, Clock clock) {
        this.states = states;
        this.selections = selections;
        this.cache = cache;
        this.clock = clock;
    }

    @Override
    public Trend getTrend(ActivityFilter filter, Language language) {
        return states.read(filter, now -> getTrend(now, filter, language));
    }

    /** The trend in a state that somebody reads already. */
    Trend getTrend(PublishedIndex now, ActivityFilter filter, Language language) {
        return cache.get(
                Trend.class,
                "",
                filter,
                language,
                now.revision(),
                () -> count(filter, selections.select(now, filter, language)));
    }

    private Trend count(ActivityFilter filter, Selected selected) {
        var activities = selected.index().activities();
        int last = lastYear(filter);
        var all = YearCounts.of(activities, selected.activities());
        var running = all.runningUpTo(last);
        var entries = YearCounts.of(selected.index().entries(), selected.entries());
        var bySector = new EnumMap<Sector, Map<Integer, Long>>(Sector.class);
        for (var sector : Sector.values()) {
            var ofSector = RoaringBitmap.and(selected.activities(), activities.rows(Dimension.SECTOR, sector.code()));
            bySector.put(sector, YearCounts.of(activities, ofSector).runningUpTo(last));
        }
        var years = new ArrayList<Trend.Year>();
        years(filter, running.keySet(), entries.runningUpTo(last).keySet(), last)
                .forEach(year -> {
                    var sectors = new EnumMap<Sector, Long>(Sector.class);
                    bySector.forEach((sector, counts) -> sectors.put(sector, counts.getOrDefault(year, 0L)));
                    years.add(new Trend.Year(
                            year, running.getOrDefault(year, 0L), all.started(year), sectors, entries.started(year)));
                });
        return new Trend(
                selected.index().revision(),
                selected.countActivities(),
                selected.countActivities() - all.dated(),
                List.copyOf(years));
    }

    private int lastYear(ActivityFilter filter) {
        int now = FrozenScope.today(clock).getYear();
        Integer to = filter.toYear();
        return to == null ? now : Math.min(to, now);
    }

    private static IntStream years(
            ActivityFilter filter, Iterable<Integer> ofActivities, Iterable<Integer> ofEntries, int last) {
        var first = Stream.of(ofActivities, ofEntries)
                .map(Iterable::iterator)
                .filter(Iterator::hasNext)
                .mapToInt(Iterator::next)
                .min();
        if (first.isEmpty()) {
            return IntStream.empty();
        }
        Integer from = filter.fromYear();
        return IntStream.rangeClosed(from == null ? first.getAsInt() : Math.max(from, first.getAsInt()), last);
    }
}
