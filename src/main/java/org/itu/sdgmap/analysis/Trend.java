package org.itu.sdgmap.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itu.sdgmap.activity.Sector;

/**
 * Activities year by year. An activity counts in each year in which it ran, so years do not add up to the total; years
 * that have not begun are left out.
 *
 * @param total distinct activities under the filter
 * @param undated of these, without a first year: in no year
 * @param years from the first that has any to this one, without gaps, within the years of the filter
 */
public record Trend(long revision, long total, long undated, List<Year> years) {

    private static final Map<Sector, Long> NONE =
            Arrays.stream(Sector.values()).collect(Collectors.toUnmodifiableMap(Function.identity(), s -> 0L));

    /** This trend with the entries of another, which counts them under another filter; years of both. */
    public Trend withEntriesOf(Trend other) {
        var byYear = new TreeMap<Integer, Year>();
        other.years.forEach(y -> byYear.put(y.year, new Year(y.year, 0, 0, NONE, y.entries)));
        years.forEach(y -> {
            var entriesOfYear = byYear.get(y.year);
            byYear.put(
                    y.year,
                    new Year(
                            y.year,
                            y.running,
                            y.started,
                            y.runningBySector,
                            entriesOfYear == null ? 0 : entriesOfYear.entries));
        });
        return new Trend(revision, total, undated, List.copyOf(byYear.values()));
    }

    /**
     * @param running distinct activities that ran in the year
     * @param started distinct activities of which it is the first year
     * @param runningBySector the same for each Sector, all of them present
     * @param entries distinct entries of WSIS Stocktaking of the year
     */
    public record Year(int year, long running, long started, Map<Sector, Long> runningBySector, long entries) {}
}
