package org.itu.sdgmap.analysis.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Coverage;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.analysis.CoverageMeasure;
import org.itu.sdgmap.analysis.CoverageMeasures;
import org.itu.sdgmap.analysis.CoverageYears;
import org.itu.sdgmap.analysis.Trend;
import org.itu.sdgmap.analysis.YearlyCoverage;
import org.itu.sdgmap.analysis.YearlyCoverage.CountryYears;
import org.itu.sdgmap.analysis.internal.index.Dimension;
import org.itu.sdgmap.analysis.internal.index.PastStates;
import org.itu.sdgmap.analysis.internal.index.PublishedIndex;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Service;

/** All years are cut from one selection, and kept as one answer; what was not kept is counted a few at a time. */
@Service
class CountedYears implements CoverageYears {

    private final PastStates states;
    private final Selections selections;
    private final IndexedCoverageService coverage;
    private final IndexedTrendService trends;
    private final AnswerCache cache;
    private final QueryGate gate;

    CountedYears(
            PastStates states,
            Selections selections,
            IndexedCoverageService coverage,
            IndexedTrendService trends,
            AnswerCache cache,
            QueryGate gate) {
        this.states = states;
        this.selections = selections;
        this.coverage = coverage;
        this.trends = trends;
        this.cache = cache;
        this.gate = gate;
    }

    @Override
    public YearlyCoverage getYears(ActivityFilter filter, CoverageMeasure measure, Language language) {
        if (measure.kind() == CoverageMeasure.Kind.YEARS) {
            throw new InvalidValueException(
                    CoverageMeasures.PARAMETER,
                    measure.code(),
                    "a measure that is an amount: activities, targets, share, sector or entries");
        }
        var held = states.read(
                filter, now -> cache.find(YearlyCoverage.class, measure.code(), filter, language, now.revision()));
        // Waited for before a past state is opened, since that holds a connection.
        return held.orElseGet(
                () -> gate.pass(() -> states.read(filter, now -> getYears(now, filter, measure, language))));
    }

    private YearlyCoverage getYears(
            PublishedIndex now, ActivityFilter filter, CoverageMeasure measure, Language language) {
        // Looked up first: one answer of the cache must not be computed within another.
        var years = years(trends.getTrend(now, filter, language), measure);
        return cache.get(
                YearlyCoverage.class,
                measure.code(),
                filter,
                language,
                now.revision(),
                () -> count(now, years, filter, measure, language));
    }

    private YearlyCoverage count(
            PublishedIndex now,
            List<Integer> years,
            ActivityFilter filter,
            CoverageMeasure measure,
            Language language) {
        var anyYear = selections.select(now, filter.withYears(null, null), language);
        var answers = years.stream()
                .map(year -> count(year, filter, measure, Selections.inYear(anyYear, year)))
                .dropWhile(one -> one.answer().measure().countries() == 0)
                .toList();
        var whole = answers.isEmpty()
                ? coverage.count(filter, measure, selections.select(now, filter, language))
                : answers.getLast().answer();
        return new YearlyCoverage(
                whole.revision(),
                whole.measure(),
                answers.stream().map(OneYear::line).toList(),
                rows(whole, answers.stream().map(OneYear::answer).toList()));
    }

    private record OneYear(YearlyCoverage.Year line, Coverage answer) {}

    private OneYear count(int year, ActivityFilter filter, CoverageMeasure measure, Selected selected) {
        var answer = coverage.count(filter.withYears(year, year), measure, selected);
        var counted = counted(measure, selected, answer);
        return new OneYear(
                new YearlyCoverage.Year(year, counted, answer.measure().countries()), answer);
    }

    /** What the measure adds up, each once; null where it is no sum. */
    private static @Nullable Long counted(CoverageMeasure measure, Selected selected, Coverage answer) {
        return switch (measure.kind()) {
            case ACTIVITIES -> answer.totals().countrySpecific();
            case SECTOR -> countOf(Objects.requireNonNull(measure.sector()), selected);
            case ENTRIES -> countEntries(selected, answer);
            case TARGETS, SHARE, YEARS -> null;
        };
    }

    private static long countOf(Sector sector, Selected selected) {
        var activities = selected.index().activities();
        var ofSector = RoaringBitmap.and(selected.activities(), activities.rows(Dimension.SECTOR, sector.code()));
        return RoaringBitmap.andCardinality(ofSector, activities.rows(Dimension.SCOPE, Scope.SITE.name()))
                + RoaringBitmap.andCardinality(ofSector, activities.rows(Dimension.SCOPE, Scope.COUNTRY.name()));
    }

    /** Entries that name one of the countries asked. */
    private static long countEntries(Selected selected, Coverage answer) {
        var inCountries = new RoaringBitmap();
        answer.countries().stream()
                .filter(c -> c.valueState() == State.VALUE)
                .forEach(c -> inCountries.or(selected.index().entries().rows(Dimension.COUNTRY, c.iso3())));
        return RoaringBitmap.andCardinality(inCountries, selected.entries());
    }

    private static List<Integer> years(Trend trend, CoverageMeasure measure) {
        var years = trend.years().stream()
                .dropWhile(y -> (measure.countsEntries() ? y.entries() : y.running()) == 0)
                .map(Trend.Year::year)
                .toList();
        return years.subList(Math.max(0, years.size() - MOST_YEARS), years.size());
    }

    private static List<CountryYears> rows(Coverage whole, List<Coverage> answers) {
        var rows = new ArrayList<CountryYears>();
        for (int i = 0; i < whole.countries().size(); i++) {
            int place = i;
            var ofYears = answers.stream().map(a -> a.countries().get(place)).toList();
            boolean asked = ofYears.stream().anyMatch(c -> c.valueState() != State.NOT_APPLICABLE);
            var values = new ArrayList<@Nullable Number>();
            ofYears.forEach(c -> values.add(c.value()));
            rows.add(new CountryYears(
                    whole.countries().get(i).iso3(), asked ? State.NO_DATA : State.NOT_APPLICABLE, values));
        }
        return rows;
    }
}
