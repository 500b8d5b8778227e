package org.itu.sdgmap.analysis.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ComparedFilters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pairs of filters that people often ask for. */
@Component
class ComparePresets {

    private final Clock clock;

    ComparePresets(Clock clock) {
        this.clock = clock;
    }

    /** Two periods of two years, three years apart, the later one over: in 2026 these are 2020-2021 and 2023-2024. */
    ComparedFilters periods(ActivityFilter common) {
        int now = LocalDate.now(clock).getYear();
        return new ComparedFilters(common.withYears(now - 6, now - 5), common.withYears(now - 3, now - 2));
    }

    /**
     * The years that the reader chose as A, and beside them as B the period of the same length after it if that is over,
     * else the one before it; what comes before or after where A is open. Two periods where no year is chosen.
     */
    ComparedFilters proposed(ActivityFilter chosen) {
        var from = chosen.fromYear();
        var to = chosen.toYear();
        if (from == null && to == null) {
            return periods(chosen);
        }
        return new ComparedFilters(chosen, beside(chosen, from, to));
    }

    /** Whether these are the two periods that are shown where no year is chosen. */
    boolean isUsual(ComparedFilters filters) {
        return filters.equals(periods(filters.a()));
    }

    private ActivityFilter beside(ActivityFilter chosen, @Nullable Integer from, @Nullable Integer to) {
        if (from == null) {
            return to == null || to == ActivityFilter.LAST_YEAR
                    ? chosen.withYears(null, null)
                    : chosen.withYears(to + 1, null);
        }
        int length = to == null ? 0 : to - from + 1;
        if (to != null && to + length < LocalDate.now(clock).getYear()) {
            return chosen.withYears(to + 1, to + length);
        }
        if (from == ActivityFilter.FIRST_YEAR) {
            return chosen.withYears(null, null);
        }
        return chosen.withYears(to == null ? null : Math.max(from - length, ActivityFilter.FIRST_YEAR), from - 1);
    }

    /** ITU-T and ITU-D under what is compared already; over all years where the years are the usual ones. */
    ComparedFilters sectors(ComparedFilters filters) {
        var common = isUsual(filters)
                ? new ComparedFilters(
                        filters.a().withYears(null, null), filters.b().withYears(null, null))
                : filters;
        return new ComparedFilters(
                common.a().withSectors(Set.of(Sector.getByCode("ITU-T"))),
                common.b().withSectors(Set.of(Sector.getByCode("ITU-D"))));
    }

    ComparedFilters swapped(ComparedFilters filters) {
        return new ComparedFilters(filters.b(), filters.a());
    }
}
