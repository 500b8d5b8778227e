package org.itu.sdgmap.analysis.internal;

import java.util.ArrayList;
import java.util.List;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Coverage;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.analysis.CoverageMeasure;
import org.itu.sdgmap.analysis.CoverageMeasures;
import org.itu.sdgmap.analysis.CoverageYears;
import org.itu.sdgmap.analysis.Trend;
import org.itu.sdgmap.analysis.YearlyCoverage;
import org.itu.sdgmap.analysis.YearlyCoverage.CountryYears;
import org.itu.sdgmap.analysis.internal.index.PastStates;
import org.itu.sdgmap.analysis.internal.index.PublishedIndex;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.jspecify.annotations.Nullable;
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
                filter.asOf(),
                now -> cache.find(YearlyCoverage.class, measure.code(), filter, language, now.revision()));
        // Waited for before a past state is opened, since that holds a connection.
        return held.orElseGet(
                () -> gate.pass(() -> states.read(filter.asOf(), now -> getYears(now, filter, measure, language))));
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
                .map(year -> coverage.count(
                        filter.withYears(year, year), measure, Selections.inYear(anyYear, year)))
                .dropWhile(answer -> answer.measure().countries() == 0)
                .toList();
        var counted = years.subList(years.size() - answers.size(), years.size());
        var whole = answers.isEmpty()
                ? coverage.count(filter, measure, selections.select(now, filter, language))
                : answers.getLast();
        return new YearlyCoverage(whole.revision(), whole.measure(), ofYears(counted, answers), rows(whole, answers));
    }

    private static List<Integer> years(Trend trend, CoverageMeasure measure) {
        var years = trend.years().stream()
                .dropWhile(y -> (measure.countsEntries() ? y.entries() : y.running()) == 0)
                .map(Trend.Year::year)
                .toList();
        return years.subList(Math.max(0, years.size() - MOST_YEARS), years.size());
    }

    private static List<YearlyCoverage.Year> ofYears(List<Integer> years, List<Coverage> answers) {
        var lines = new ArrayList<YearlyCoverage.Year>();
        for (int i = 0; i < years.size(); i++) {
            var answer = answers.get(i);
            lines.add(new YearlyCoverage.Year(
                    years.get(i),
                    answer.totals().countrySpecific(),
                    answer.measure().countries()));
        }
        return lines;
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
