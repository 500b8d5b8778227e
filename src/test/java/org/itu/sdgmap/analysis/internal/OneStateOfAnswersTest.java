package org.itu.sdgmap.analysis.internal;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.time.LocalDate;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.CoverageMeasure;
import org.itu.sdgmap.analysis.CoverageMeasures;
import org.itu.sdgmap.analysis.GapReport.RegionalWork;
import org.itu.sdgmap.analysis.GroupedCoverage.Grouping;
import org.itu.sdgmap.analysis.internal.index.CurrentIndex;
import org.itu.sdgmap.analysis.internal.index.PastStates;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.geography.CountryCatalog;
import org.junit.jupiter.api.Test;

/** Answers of the modes of the map are made of one published state, even if another is published meanwhile. */
@PostgisTest
class OneStateOfAnswersTest {

    private static final ActivityFilter FILTER = ActivityFilter.all().withYears(2009, 2022);

    private final PastStates states;
    private final IndexedCoverageService coverage;
    private final Selections selections;
    private final CountryCatalog countries;
    private final GroupCentres centres;
    private final IndexedTrendService trends;
    private final AnswerCache cache;

    OneStateOfAnswersTest(
            PastStates states,
            CurrentIndex index,
            Selections selections,
            ChosenCountries chosenCountries,
            CountryCatalog countries,
            CountryMeasures countryMeasures,
            CoverageMeasures measures,
            GroupCentres centres,
            IndexedTrendService trends,
            AnswerCache cache) {
        this.states = spy(states);
        this.coverage = new IndexedCoverageService(
                index, this.states, selections, chosenCountries, countries, countryMeasures, measures, cache);
        this.selections = selections;
        this.countries = countries;
        this.centres = centres;
        this.trends = trends;
        this.cache = cache;
    }

    @Test
    void gapsReadOneState() {
        new CountedGaps(states, selections, coverage, countries, cache)
                .getGaps(FILTER, RegionalWork.COUNTED, Language.EN);
        verifyReads(1);
    }

    @Test
    void groupsReadOneState() {
        new IndexedCoverageGroups(states, selections, coverage, countries, centres)
                .getGroups(FILTER, Grouping.ITU_REGION, Language.EN);
        verifyReads(1);
    }

    @Test
    void aComparisonReadsOneStateUnlessItIsOfTwoDays() {
        var comparisons = new CountedComparisons(states, coverage);
        comparisons.compare(FILTER, FILTER.withYears(2023, null), CoverageMeasure.ACTIVITIES, Language.EN);
        verifyReads(1);
        comparisons.compare(FILTER, FILTER.withAsOf(LocalDate.of(2999, 1, 1)), CoverageMeasure.ACTIVITIES, Language.EN);
        verifyReads(3);
    }

    @Test
    void yearsThatWereNotKeptReadOneStateBesideTheLookIntoTheCache() {
        new CountedYears(states, selections, coverage, trends, cache, new QueryGate(1, Duration.ZERO))
                .getYears(FILTER, CoverageMeasure.plain(CoverageMeasure.Kind.TARGETS), Language.EN);
        verifyReads(2);
    }

    private void verifyReads(int number) {
        verify(states, times(number)).read(any(), any());
    }
}
