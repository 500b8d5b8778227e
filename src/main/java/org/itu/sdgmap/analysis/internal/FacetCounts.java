package org.itu.sdgmap.analysis.internal;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivityFilter.Phase;
import org.itu.sdgmap.analysis.Facet;
import org.itu.sdgmap.analysis.FacetCount;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.analysis.internal.index.Dimension;
import org.itu.sdgmap.analysis.internal.index.PublishedIndex;
import org.itu.sdgmap.common.FrozenScope;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.ElementKind;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.CountryGroup;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/**
 * Activities for every value of every facet, each facet counted without its own choice: as many as the list has after
 * that value is chosen instead, or is added where all of several elements are asked for. Country and group narrow each
 * other, so a country that no chosen group holds is left out even where a selected activity reaches it too.
 */
@Component
class FacetCounts {

    private static final Set<CountryGroup.Kind> GROUPS =
            Set.of(CountryGroup.Kind.ITU_REGION, CountryGroup.Kind.SPECIAL);

    private final Selections selections;
    private final ChosenCountries chosenCountries;
    private final FrameworkCatalog frameworks;
    private final CountryCatalog countries;
    private final Clock clock;

    FacetCounts(
            Selections selections,
            ChosenCountries chosenCountries,
            FrameworkCatalog frameworks,
            CountryCatalog countries,
            Clock clock) {
        this.selections = selections;
        this.chosenCountries = chosenCountries;
        this.frameworks = frameworks;
        this.countries = countries;
        this.clock = clock;
    }

    /** Values with at least one activity: facet by facet, the most frequent first. */
    List<FacetCount> count(PublishedIndex index, ActivityFilter filter, Language language) {
        return Stream.of(Facet.values())
                .flatMap(facet ->
                        count(facet, index, filter, selections.activities(index, filter, language, facet)).stream()
                                .filter(c -> c.activities() > 0)
                                .sorted(Comparator.comparingLong(FacetCount::activities)
                                        .reversed()
                                        .thenComparing(FacetCount::value)))
                .toList();
    }

    private List<FacetCount> count(Facet facet, PublishedIndex index, ActivityFilter filter, RoaringBitmap selected) {
        return switch (facet) {
            case SECTOR -> countValues(facet, Dimension.SECTOR, index, selected);
            case KIND -> countValues(facet, Dimension.KIND, index, selected);
            case SCOPE -> countValues(facet, Dimension.SCOPE, index, selected);
            case PHASE -> countPhases(index, selected);
            case SDG ->
                countElements(
                        facet,
                        frameworks.listElements(ElementKey.SDG).stream().filter(FacetCounts::isGoalOrTarget),
                        index,
                        selected);
            case ACTION_LINE ->
                countElements(facet, frameworks.listElements(ElementKey.WSIS).stream(), index, selected);
            case STRATEGIC -> countElements(facet, frameworks.listStrategicGoals().stream(), index, selected);
            case COUNTRY -> countCountries(index, chosenWithout(facet, filter), selected);
            case GROUP -> countGroups(index, chosenWithout(facet, filter), selected);
            case YEAR -> countYears(index, selected);
        };
    }

    private Optional<Set<String>> chosenWithout(Facet facet, ActivityFilter filter) {
        return chosenCountries.of(ChosenCountries.without(facet, filter));
    }

    private static boolean isGoalOrTarget(Element element) {
        return element.kind() == ElementKind.GOAL || element.kind() == ElementKind.TARGET;
    }

    private static List<FacetCount> countValues(
            Facet facet, Dimension dimension, PublishedIndex index, RoaringBitmap selected) {
        return index.activities().<String>values(dimension).entrySet().stream()
                .map(e -> new FacetCount(facet, e.getKey(), RoaringBitmap.andCardinality(selected, e.getValue())))
                .toList();
    }

    private List<FacetCount> countPhases(PublishedIndex index, RoaringBitmap selected) {
        return Stream.of(Phase.values())
                .map(phase -> new FacetCount(
                        Facet.PHASE,
                        phase.name(),
                        RoaringBitmap.andCardinality(selected, selections.inPhase(index.activities(), phase))))
                .toList();
    }

    private static List<FacetCount> countElements(
            Facet facet, Stream<Element> elements, PublishedIndex index, RoaringBitmap selected) {
        return elements.map(e -> new FacetCount(
                        facet,
                        FilterParameters.spelling(e.key()),
                        index.activities().countWithElement(selected, e.id())))
                .toList();
    }

    private static List<FacetCount> countCountries(
            PublishedIndex index, Optional<Set<String>> chosen, RoaringBitmap selected) {
        return index.activities().<String>values(Dimension.COUNTRY).entrySet().stream()
                .filter(e -> chosen.isEmpty() || chosen.get().contains(e.getKey()))
                .map(e ->
                        new FacetCount(Facet.COUNTRY, e.getKey(), RoaringBitmap.andCardinality(selected, e.getValue())))
                .toList();
    }

    private List<FacetCount> countGroups(PublishedIndex index, Optional<Set<String>> chosen, RoaringBitmap selected) {
        return countries.listGroups().stream()
                .filter(group -> GROUPS.contains(group.kind()))
                .map(group -> new FacetCount(
                        Facet.GROUP,
                        group.code(),
                        RoaringBitmap.andCardinality(selected, inGroup(group, index, chosen))))
                .toList();
    }

    private RoaringBitmap inGroup(CountryGroup group, PublishedIndex index, Optional<Set<String>> chosen) {
        var rows = index.activities();
        var inCountries = countries.listCountries().stream()
                .filter(c -> c.groups().contains(group.code()))
                .filter(c -> chosen.isEmpty() || chosen.get().contains(c.iso3()))
                .map(c -> rows.rows(Dimension.COUNTRY, c.iso3()));
        var asAWhole =
                chosen.isEmpty() ? Stream.of(rows.rows(Dimension.REGION, group.code())) : Stream.<RoaringBitmap>of();
        return FastAggregation.or(Stream.concat(inCountries, asAWhole).toArray(RoaringBitmap[]::new));
    }

    private List<FacetCount> countYears(PublishedIndex index, RoaringBitmap selected) {
        return YearCounts.of(index.activities(), selected)
                .runningUpTo(FrozenScope.today(clock).getYear())
                .entrySet()
                .stream()
                .map(e -> new FacetCount(Facet.YEAR, String.valueOf(e.getKey()), e.getValue()))
                .toList();
    }
}
