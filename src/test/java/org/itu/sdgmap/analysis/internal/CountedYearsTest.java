package org.itu.sdgmap.analysis.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.CoverageMeasure;
import org.itu.sdgmap.analysis.YearlyCoverage;
import org.itu.sdgmap.analysis.internal.index.PastStates;
import org.itu.sdgmap.common.BusyException;
import org.itu.sdgmap.common.Language;
import org.junit.jupiter.api.Test;

/** Thirty years under one filter are one costly question and one kept answer. */
@PostgisTest
class CountedYearsTest {

    private static final ActivityFilter FILTER =
            ActivityFilter.all().withText("broadband").withYears(2011, 2023);

    private final QueryGate gate = new QueryGate(1, Duration.ZERO);
    private final CountedYears years;

    CountedYearsTest(
            PastStates states,
            Selections selections,
            IndexedCoverageService coverage,
            IndexedTrendService trends,
            AnswerCache cache) {
        this.years = new CountedYears(states, selections, coverage, trends, cache, gate);
    }

    @Test
    void yearsAreCountedAFewAtATimeAndKept() {
        gate.pass(() -> assertThatThrownBy(this::count).isInstanceOf(BusyException.class));
        var counted = count();
        assertThat(counted.years()).isNotEmpty();
        gate.pass(() -> assertThat(count()).isSameAs(counted));
    }

    private YearlyCoverage count() {
        return years.getYears(FILTER, CoverageMeasure.ACTIVITIES, Language.EN);
    }
}
