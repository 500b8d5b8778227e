package org.itu.sdgmap.analysis.internal;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.analysis.CoverageMeasure;
import org.itu.sdgmap.analysis.CoverageMeasures;
import org.itu.sdgmap.analysis.internal.CountryMeasure.Value;
import org.itu.sdgmap.analysis.internal.index.Dimension;
import org.itu.sdgmap.common.FrozenScope;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.geography.Country;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/**
 * The counting rules of all measures. What belongs to the whole selection, such as which of its activities carry a
 * target, is worked out once; a country then costs one question to a bitmap for each target, which ends at the first
 * activity found.
 *
 * @see "docs/decisions/0022-measures-and-how-they-are-shown.md"
 */
@Component
class CountryMeasures {

    private final CoverageMeasures measures;
    private final Clock clock;

    CountryMeasures(CoverageMeasures measures, Clock clock) {
        this.measures = measures;
        this.clock = clock;
    }

    /** @param countrySpecific selected activities of scope SITE or COUNTRY */
    CountryMeasure of(
            CoverageMeasure measure, ActivityFilter filter, Selected selected, RoaringBitmap countrySpecific) {
        if (!measure.countsEntries() && !filter.canSelectInCountries()) {
            return (country, here) -> CountryMeasure.NOT_APPLICABLE;
        }
        return switch (measure.kind()) {
            case ACTIVITIES -> CountryMeasures::activities;
            case TARGETS, SHARE -> covered(measure, selected, countrySpecific);
            case SECTOR -> ofSector(Objects.requireNonNull(measure.sector()), filter, selected);
            case ENTRIES -> entries(filter, selected);
            case YEARS -> years(filter, selected);
        };
    }

    /** The year in which the question is asked, from which years are counted back. */
    int year(ActivityFilter filter) {
        return Objects.requireNonNullElseGet(filter.asOf(), () -> FrozenScope.today(clock))
                .getYear();
    }

    private static Value activities(Country country, RoaringBitmap here) {
        return here.isEmpty() ? Value.none(country) : Value.count(here.getLongCardinality());
    }

    private CountryMeasure covered(CoverageMeasure measure, Selected selected, RoaringBitmap countrySpecific) {
        var elements = measures.listElements(measure);
        var withElement = withElement(elements, selected, countrySpecific);
        boolean share = measure.kind() == CoverageMeasure.Kind.SHARE;
        return (country, here) -> {
            if (here.isEmpty()) {
                return Value.none(country);
            }
            long covered = Arrays.stream(withElement)
                    .filter(rows -> RoaringBitmap.intersects(here, rows))
                    .count();
            return share && covered > 0
                    ? new Value(State.VALUE, (double) covered / elements.size())
                    : Value.count(covered);
        };
    }

    /** Country-specific activities of each element that has any. */
    private static RoaringBitmap[] withElement(
            List<Element> elements, Selected selected, RoaringBitmap countrySpecific) {
        return elements.stream()
                .map(e -> RoaringBitmap.and(
                        countrySpecific, selected.index().activities().withElement(e.id())))
                .filter(rows -> !rows.isEmpty())
                .toArray(RoaringBitmap[]::new);
    }

    private static CountryMeasure ofSector(Sector sector, ActivityFilter filter, Selected selected) {
        if (!filter.sectors().isEmpty() && !filter.sectors().contains(sector)) {
            return (country, here) -> CountryMeasure.NOT_APPLICABLE;
        }
        var rows = selected.index().activities().rows(Dimension.SECTOR, sector.code());
        return (country, here) ->
                here.isEmpty() ? Value.none(country) : Value.count(RoaringBitmap.andCardinality(here, rows));
    }

    /** Anybody may record an entry for any country or area, so that none of them is without data. */
    private static CountryMeasure entries(ActivityFilter filter, Selected selected) {
        if (!filter.canSelectEntries()) {
            return (country, here) -> CountryMeasure.NOT_APPLICABLE;
        }
        var entries = selected.index().entries();
        return (country, here) -> Value.count(
                RoaringBitmap.andCardinality(selected.entries(), entries.rows(Dimension.COUNTRY, country.iso3())));
    }

    private CountryMeasure years(ActivityFilter filter, Selected selected) {
        int now = year(filter);
        var activities = selected.index().activities();
        var planned = LatestYears.plannedAfter(now, activities);
        SortedMap<Integer, RoaringBitmap> byLatest = LatestYears.of(activities, now);
        return (country, here) -> {
            var begun = RoaringBitmap.andNot(here, planned);
            if (begun.isEmpty()) {
                return country.ituMember() || !here.isEmpty()
                        ? new Value(State.ZERO, null)
                        : new Value(State.NO_DATA, null);
            }
            var latest = LatestYears.latest(byLatest, begun);
            return latest == null
                    ? new Value(State.NO_DATA, null)
                    : new Value(State.VALUE, (long) Math.max(0, now - latest));
        };
    }
}
