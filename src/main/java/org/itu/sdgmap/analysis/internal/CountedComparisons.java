package org.itu.sdgmap.analysis.internal;

import java.util.ArrayList;
import java.util.Objects;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Coverage;
import org.itu.sdgmap.analysis.Coverage.CountryCoverage;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.analysis.CoverageComparison;
import org.itu.sdgmap.analysis.CoverageComparison.CountryPair;
import org.itu.sdgmap.analysis.CoverageComparisons;
import org.itu.sdgmap.analysis.CoverageMeasure;
import org.itu.sdgmap.analysis.CoverageMeasures;
import org.itu.sdgmap.analysis.internal.index.PastStates;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class CountedComparisons implements CoverageComparisons {

    private final PastStates states;
    private final IndexedCoverageService coverage;

    CountedComparisons(PastStates states, IndexedCoverageService coverage) {
        this.states = states;
        this.coverage = coverage;
    }

    @Override
    public CoverageComparison compare(ActivityFilter a, ActivityFilter b, CoverageMeasure measure, Language language) {
        if (measure.kind() == CoverageMeasure.Kind.YEARS) {
            throw new InvalidValueException(
                    CoverageMeasures.PARAMETER,
                    measure.code(),
                    "a measure that is an amount: activities, targets, share, sector or entries");
        }
        return a.past().equals(b.past()) && Objects.equals(a.snapshot(), b.snapshot())
                ? states.read(
                        a,
                        now -> compare(
                                coverage.getCoverage(now, a, measure, language),
                                coverage.getCoverage(now, b, measure, language)))
                // The states of two days are two by intent.
                : compare(coverage.getCoverage(a, measure, language), coverage.getCoverage(b, measure, language));
    }

    private static CoverageComparison compare(Coverage ofA, Coverage ofB) {
        var rows = new ArrayList<CountryPair>();
        // Both list all countries in the order of the catalogue.
        for (int i = 0; i < ofA.countries().size(); i++) {
            rows.add(pair(ofA.countries().get(i), ofB.countries().get(i)));
        }
        return new CoverageComparison(ofA.revision(), ofA.measure(), ofA.totals(), ofB.totals(), rows);
    }

    private static CountryPair pair(CountryCoverage a, CountryCoverage b) {
        var valueA = a.value();
        var valueB = b.value();
        var difference = valueA == null || valueB == null ? null : difference(valueA, valueB);
        return new CountryPair(
                a.iso3(), a.valueState(), valueA, b.valueState(), valueB, state(a, b, difference), difference);
    }

    private static State state(CountryCoverage a, CountryCoverage b, @Nullable Number difference) {
        if (a.valueState() == State.NOT_APPLICABLE || b.valueState() == State.NOT_APPLICABLE) {
            return State.NOT_APPLICABLE;
        }
        if (difference == null) {
            return State.NO_DATA;
        }
        return difference.doubleValue() == 0 ? State.ZERO : State.VALUE;
    }

    /** Whole numbers stay whole; a share of zero is a whole number. */
    private static Number difference(Number a, Number b) {
        if (a instanceof Long from && b instanceof Long to) {
            return to - from;
        }
        return b.doubleValue() - a.doubleValue();
    }
}
