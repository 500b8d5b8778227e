package org.itu.sdgmap.analysis.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivityFilter.ElementMatch;
import org.itu.sdgmap.analysis.ActivityFilter.Phase;
import org.itu.sdgmap.analysis.Facet;
import org.itu.sdgmap.analysis.internal.index.Dimension;
import org.itu.sdgmap.analysis.internal.index.Dimension.Flag;
import org.itu.sdgmap.analysis.internal.index.EvidenceIndex;
import org.itu.sdgmap.analysis.internal.index.PublishedIndex;
import org.itu.sdgmap.common.FrozenScope;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/**
 * Which rows of the index a filter selects: the same activities as the condition that {@link FilterSql} writes, which a
 * property test holds both to. What this gives must not be changed.
 */
@Component
class Selections {

    private static final List<Facet> OF_ELEMENTS = List.of(Facet.SDG, Facet.ACTION_LINE, Facet.STRATEGIC);
    private static final RoaringBitmap NONE = new RoaringBitmap();

    private final FrameworkCatalog frameworks;
    private final ChosenCountries chosenCountries;
    private final TextMatches texts;
    private final Clock clock;

    Selections(FrameworkCatalog frameworks, ChosenCountries chosenCountries, TextMatches texts, Clock clock) {
        this.frameworks = frameworks;
        this.chosenCountries = chosenCountries;
        this.texts = texts;
        this.clock = clock;
    }

    Selected select(PublishedIndex index, ActivityFilter filter, Language language) {
        return new Selected(index, activities(index, filter, language, null), entries(index, filter, language));
    }

    /**
     * Selected activities; none where the filter asks for Stocktaking alone.
     *
     * @param except a facet whose own choice is passed over, except where all of several elements are asked for: another
     *     one narrows them
     */
    RoaringBitmap activities(PublishedIndex index, ActivityFilter filter, Language language, @Nullable Facet except) {
        if (!filter.source().includesActivities()) {
            return NONE;
        }
        var rows = index.activities();
        var conditions = new ArrayList<RoaringBitmap>();
        if (filter.text() != null) {
            conditions.add(RoaringBitmap.and(rows.all(), texts.activities(index, filter.text(), language)));
        }
        addChoice(conditions, rows, Dimension.SECTOR, except == Facet.SECTOR, filter.sectors(), Sector::code);
        addChoice(conditions, rows, Dimension.KIND, except == Facet.KIND, filter.kinds(), Enum::name);
        addChoice(conditions, rows, Dimension.SCOPE, except == Facet.SCOPE, filter.scopes(), Enum::name);
        if (except != Facet.PHASE && !filter.phases().isEmpty()) {
            conditions.add(or(filter.phases().stream().map(phase -> inPhase(rows, phase))));
        }
        if (!filter.regionalFor().isEmpty()) {
            conditions.add(regionalFor(rows, filter.regionalFor()));
        }
        addCommon(conditions, rows, filter, except);
        return and(rows, conditions);
    }

    /** Regional work that names one of the countries, or a region of theirs as a whole. */
    private RoaringBitmap regionalFor(EvidenceIndex rows, Set<String> iso3) {
        var named = iso3.stream().map(c -> rows.rows(Dimension.COUNTRY, c));
        var ofRegions = chosenCountries.regionsOf(iso3).stream().map(g -> rows.rows(Dimension.REGION, g));
        return RoaringBitmap.and(rows.rows(Dimension.SCOPE, Scope.REGION.name()), or(Stream.concat(named, ofRegions)));
    }

    /**
     * Selected entries of Stocktaking; none where the filter asks for ITU's activities alone, or chooses by what entries
     * do not have: Sector, kind, scope, phase.
     */
    private RoaringBitmap entries(PublishedIndex index, ActivityFilter filter, Language language) {
        if (!filter.canSelectEntries()) {
            return NONE;
        }
        var conditions = new ArrayList<RoaringBitmap>();
        if (filter.text() != null) {
            conditions.add(RoaringBitmap.and(index.entries().all(), texts.entries(index, filter.text(), language)));
        }
        addCommon(conditions, index.entries(), filter, null);
        return and(index.entries(), conditions);
    }

    private void addCommon(
            List<RoaringBitmap> conditions, EvidenceIndex rows, ActivityFilter filter, @Nullable Facet except) {
        for (var facet : OF_ELEMENTS) {
            var chosen = filter.elementsOf(facet);
            boolean narrowing = filter.elementMatch() == ElementMatch.ALL && chosen.size() > 1;
            if (!chosen.isEmpty() && (facet != except || narrowing)) {
                var each = chosen.stream().map(e -> withElement(rows, e));
                conditions.add(
                        filter.elementMatch() == ElementMatch.ALL
                                ? FastAggregation.and(each.toArray(RoaringBitmap[]::new))
                                : or(each));
            }
        }
        addPlaces(conditions, rows, ChosenCountries.without(except, filter));
        if (except != Facet.YEAR) {
            addYears(conditions, rows, filter.fromYear(), filter.toYear());
        }
    }

    private RoaringBitmap withElement(EvidenceIndex rows, ElementKey key) {
        return frameworks.findElement(key).map(e -> rows.withElement(e.id())).orElse(NONE);
    }

    private static <T> void addChoice(
            List<RoaringBitmap> conditions,
            EvidenceIndex rows,
            Dimension dimension,
            boolean passedOver,
            Collection<T> values,
            Function<T, String> spelling) {
        if (!passedOver && !values.isEmpty()) {
            conditions.add(or(values.stream().map(v -> rows.rows(dimension, spelling.apply(v)))));
        }
    }

    private void addPlaces(List<RoaringBitmap> conditions, EvidenceIndex rows, ActivityFilter filter) {
        chosenCountries.of(filter).ifPresent(chosen -> {
            var inCountries = chosen.stream().map(iso3 -> rows.rows(Dimension.COUNTRY, iso3));
            var inRegions = chosenCountries.regionsAsAWhole(filter).stream().map(g -> rows.rows(Dimension.REGION, g));
            conditions.add(or(Stream.concat(inCountries, inRegions)));
        });
    }

    /** What of a selection ran in one year. */
    static Selected inYear(Selected selected, int year) {
        var index = selected.index();
        return new Selected(
                index,
                inYear(selected.activities(), index.activities(), year),
                inYear(selected.entries(), index.entries(), year));
    }

    private static RoaringBitmap inYear(RoaringBitmap selected, EvidenceIndex rows, int year) {
        var conditions = new ArrayList<>(List.of(selected));
        addYears(conditions, rows, year, year);
        return and(rows, conditions);
    }

    private static void addYears(
            List<RoaringBitmap> conditions, EvidenceIndex rows, @Nullable Integer from, @Nullable Integer to) {
        if (from != null) {
            var goingOn =
                    RoaringBitmap.and(rows.rows(Dimension.FLAG, Flag.ONGOING), rows.rows(Dimension.FLAG, Flag.DATED));
            conditions.add(
                    or(Stream.concat(Stream.of(goingOn), ofYears(rows, Dimension.LAST_YEAR, year -> year >= from))));
        }
        if (to != null) {
            conditions.add(or(ofYears(rows, Dimension.START_YEAR, year -> year <= to)));
        }
    }

    /** Rows in a phase as of this year; each row is in one. */
    RoaringBitmap inPhase(EvidenceIndex rows, Phase phase) {
        int now = FrozenScope.today(clock).getYear();
        var planned = or(ofYears(rows, Dimension.START_YEAR, year -> year > now));
        if (phase == Phase.PLANNED) {
            return planned;
        }
        var ended = or(Stream.concat(
                ofYears(rows, Dimension.LAST_YEAR, year -> year < now),
                ofYears(rows, Dimension.UNDATED_LAST_YEAR, year -> year < now)
                        .map(r -> RoaringBitmap.andNot(r, rows.rows(Dimension.FLAG, Flag.ONGOING)))));
        return phase == Phase.ENDED ? ended : RoaringBitmap.andNot(rows.all(), RoaringBitmap.or(planned, ended));
    }

    private static Stream<RoaringBitmap> ofYears(EvidenceIndex rows, Dimension dimension, IntPredicate years) {
        return rows.<Integer>values(dimension).entrySet().stream()
                .filter(e -> years.test(e.getKey()))
                .map(Map.Entry::getValue);
    }

    private static RoaringBitmap or(Stream<RoaringBitmap> bitmaps) {
        var all = bitmaps.toArray(RoaringBitmap[]::new);
        return all.length == 1 ? all[0] : FastAggregation.or(all);
    }

    /** All conditions together, the narrowest first. */
    private static RoaringBitmap and(EvidenceIndex rows, List<RoaringBitmap> conditions) {
        return conditions.stream()
                .sorted(Comparator.comparingInt(RoaringBitmap::getCardinality))
                .reduce((one, other) -> RoaringBitmap.and(one, other))
                .orElse(rows.all());
    }
}
