package org.itu.sdgmap.analysis.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ComparedFilters;
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

    /** ITU-T and ITU-D, without the years of either side being changed. */
    ComparedFilters sectors(ActivityFilter common) {
        return new ComparedFilters(
                common.withSectors(Set.of(Sector.getByCode("ITU-T"))),
                common.withSectors(Set.of(Sector.getByCode("ITU-D"))));
    }

    ComparedFilters swapped(ComparedFilters filters) {
        return new ComparedFilters(filters.b(), filters.a());
    }
}
