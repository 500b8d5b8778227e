package org.itu.sdgmap.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.itu.sdgmap.activity.ActivityKind;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.framework.ElementKey;
import org.jspecify.annotations.Nullable;

/**
 * Which published activities a page, an answer or a file speaks of. The same filter, in the same parameters of an
 * address, serves all of them. Values of one facet widen the selection, facets narrow each other. Two filters that
 * select the same are equal.
 *
 * @param text words to search for, null for none; at most {@value #MAX_TEXT} characters
 * @param phases whether an activity is planned, running or ended in the year of the state
 * @param elements SDG goals or targets, action lines, elements of strategic plans; an element includes all below it
 * @param elementMatch whether an activity needs any or all of the elements of one facet
 * @param countries ISO alpha-3 codes
 * @param groups codes of groups of countries; a country has to be in one group of each kind named
 * @param regionalFor ISO alpha-3 codes; where there are any, only activities of scope REGION count that name one of
 *     these countries, or the ITU region of one of them as a whole
 * @param fromYear an activity counts if it ran in any year from this one on; null for no limit
 * @param toYear an activity counts if it ran in any year up to this one; null for no limit
 * @param source ITU's activities, entries of WSIS Stocktaking, or both, each as a number of its own
 * @param counting whether an activity counts once for each of its elements, or is shared out by the weights of its links
 * @param asOf day at whose end, in UTC, the published state is meant; null for the present
 * @param instant at which, within the day, the published state is meant; null for the end of the day
 * @param snapshot number of the frozen state that is meant; null for none
 */
public record ActivityFilter(
        @Nullable String text,
        Set<Sector> sectors,
        Set<ActivityKind> kinds,
        Set<Phase> phases,
        Set<ElementKey> elements,
        ElementMatch elementMatch,
        Set<String> countries,
        Set<String> groups,
        Set<String> regionalFor,
        Set<Scope> scopes,
        @Nullable Integer fromYear,
        @Nullable Integer toYear,
        EvidenceSource source,
        Counting counting,
        @Nullable LocalDate asOf,
        @Nullable Instant instant,
        @Nullable Long snapshot) {

    public static final int MAX_TEXT = 200;
    /** Most values that one facet takes. */
    public static final int MAX_VALUES = 60;
    /** ITU's founding year. */
    public static final int FIRST_YEAR = 1865;

    public static final int LAST_YEAR = 2100;

    private static final ActivityFilter ALL = new ActivityFilter(
            null,
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            ElementMatch.ANY,
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            null,
            null,
            EvidenceSource.BOTH,
            Counting.DISTINCT,
            null,
            null,
            null);

    /** Whether an activity runs, as of the year of the question. Undated ones without an end recorded are running. */
    public enum Phase {
        PLANNED,
        RUNNING,
        ENDED
    }

    /** How several elements of one facet are joined. */
    public enum ElementMatch {
        ANY,
        ALL
    }

    /** Whose doings count. Both are never added up: entries are a series of their own. */
    public enum EvidenceSource {
        ITU,
        STOCKTAKING,
        BOTH;

        public boolean includesActivities() {
            return this != STOCKTAKING;
        }

        public boolean includesEntries() {
            return this != ITU;
        }
    }

    /** How often an activity counts that is linked to several elements. */
    public enum Counting {
        /** Once for each element. */
        DISTINCT,
        /** By the weights of its links, 1 in all for each framework; absent weights are equal shares. */
        FRACTIONAL
    }

    public ActivityFilter {
        if (text != null) {
            text = text.strip();
            if (text.length() > MAX_TEXT) {
                throw new InvalidValueException("q", text, "at most %d characters".formatted(MAX_TEXT));
            }
            if (text.codePoints().anyMatch(ActivityFilter::isNoText)) {
                throw new InvalidValueException("q", text, "words without control characters");
            }
            text = text.isEmpty() ? null : text;
        }
        sectors = sorted("sector", sectors, EnumSet.noneOf(Sector.class));
        kinds = sorted("kind", kinds, EnumSet.noneOf(ActivityKind.class));
        phases = sorted("phase", phases, EnumSet.noneOf(Phase.class));
        scopes = sorted("scope", scopes, EnumSet.noneOf(Scope.class));
        elements = sorted("element", elements, new TreeSet<>(Comparator.comparing(ElementKey::toString)));
        if (elementMatch == ElementMatch.ALL && !hasSeveralOfOneFacet(elements)) {
            elementMatch = ElementMatch.ANY;
        }
        countries = sorted("country", countries, new TreeSet<>());
        groups = sorted("group", groups, new TreeSet<>());
        regionalFor = sorted("regional", regionalFor, new TreeSet<>());
        requireYear("from", fromYear);
        requireYear("to", toYear);
        if (fromYear != null && toYear != null && toYear < fromYear) {
            throw new InvalidValueException("to", String.valueOf(toYear), "a year not before " + fromYear);
        }
        if (instant != null && !AsOf.of(instant).day().equals(asOf)) {
            throw new IllegalArgumentException("instant %s is not of the day %s".formatted(instant, asOf));
        }
        if (snapshot != null && asOf != null) {
            throw new InvalidValueException("asof", asOf.toString(), "none beside snapshot, which is of one instant");
        }
    }

    /** Everything that is published. */
    public static ActivityFilter all() {
        return ALL;
    }

    public boolean selectsAll() {
        return equals(ALL);
    }

    /** Whether entries of Stocktaking can be in the selection: they have no Sector, kind, scope or phase. */
    public boolean canSelectEntries() {
        return source.includesEntries()
                && sectors.isEmpty()
                && kinds.isEmpty()
                && scopes.isEmpty()
                && regionalFor.isEmpty()
                && phases.isEmpty();
    }

    /** Whether activities of scope SITE or COUNTRY, which name countries, can be in the selection. */
    public boolean canSelectInCountries() {
        return source.includesActivities()
                && regionalFor.isEmpty()
                && (scopes.isEmpty() || scopes.contains(Scope.SITE) || scopes.contains(Scope.COUNTRY));
    }

    private static boolean hasSeveralOfOneFacet(Set<ElementKey> elements) {
        return elements.stream().map(Facet::of).distinct().count() < elements.size();
    }

    /** The selected elements of one facet: SDG, WSIS, or all strategic plans together. */
    public Set<ElementKey> elementsOf(Facet facet) {
        var chosen = new TreeSet<>(Comparator.comparing(ElementKey::toString));
        elements.stream().filter(e -> Facet.of(e) == facet).forEach(chosen::add);
        return chosen;
    }

    public ActivityFilter withText(@Nullable String newText) {
        return changed(parts -> parts.text = newText);
    }

    public ActivityFilter withSectors(Collection<Sector> newSectors) {
        return changed(parts -> parts.sectors = Set.copyOf(newSectors));
    }

    public ActivityFilter withKinds(Collection<ActivityKind> newKinds) {
        return changed(parts -> parts.kinds = Set.copyOf(newKinds));
    }

    public ActivityFilter withPhases(Collection<Phase> newPhases) {
        return changed(parts -> parts.phases = Set.copyOf(newPhases));
    }

    public ActivityFilter withElements(Collection<ElementKey> newElements) {
        return changed(parts -> parts.elements = Set.copyOf(newElements));
    }

    public ActivityFilter withElementMatch(ElementMatch newMatch) {
        return changed(parts -> parts.elementMatch = newMatch);
    }

    public ActivityFilter withCountries(Collection<String> newCountries) {
        return changed(parts -> parts.countries = Set.copyOf(newCountries));
    }

    public ActivityFilter withGroups(Collection<String> newGroups) {
        return changed(parts -> parts.groups = Set.copyOf(newGroups));
    }

    public ActivityFilter withRegionalFor(Collection<String> newCountries) {
        return changed(parts -> parts.regionalFor = Set.copyOf(newCountries));
    }

    public ActivityFilter withScopes(Collection<Scope> newScopes) {
        return changed(parts -> parts.scopes = Set.copyOf(newScopes));
    }

    public ActivityFilter withYears(@Nullable Integer from, @Nullable Integer to) {
        return changed(parts -> {
            parts.fromYear = from;
            parts.toYear = to;
        });
    }

    public ActivityFilter withSource(EvidenceSource newSource) {
        return changed(parts -> parts.source = newSource);
    }

    public ActivityFilter withCounting(Counting newCounting) {
        return changed(parts -> parts.counting = newCounting);
    }

    /** The same choice among what was public at the end of a day; null for the present. */
    public ActivityFilter withAsOf(@Nullable LocalDate day) {
        return withPast(day == null ? null : AsOf.endOf(day));
    }

    /** The same choice among what was public earlier; null for the present. */
    public ActivityFilter withPast(@Nullable AsOf asOf) {
        return changed(parts -> {
            parts.asOf = asOf == null ? null : asOf.day();
            parts.instant = asOf == null ? null : asOf.instant();
        });
    }

    /** The same choice among the state that another filter means. */
    public ActivityFilter withStateOf(ActivityFilter other) {
        return withPast(other.past().orElse(null)).withSnapshot(other.snapshot());
    }

    /** The earlier state that is meant; empty for the present and for a snapshot. */
    public Optional<AsOf> past() {
        return Optional.ofNullable(asOf).map(day -> new AsOf(day, instant));
    }

    /** The same choice among what a snapshot holds; null for what is public. */
    public ActivityFilter withSnapshot(@Nullable Long number) {
        return changed(parts -> parts.snapshot = number);
    }

    private ActivityFilter changed(Consumer<Parts> change) {
        var parts = new Parts(this);
        change.accept(parts);
        return parts.filter();
    }

    /** What a filter is made of, while one part of it changes. */
    private static final class Parts {

        private @Nullable String text;
        private Set<Sector> sectors;
        private Set<ActivityKind> kinds;
        private Set<Phase> phases;
        private Set<ElementKey> elements;
        private ElementMatch elementMatch;
        private Set<String> countries;
        private Set<String> groups;
        private Set<String> regionalFor;
        private Set<Scope> scopes;
        private @Nullable Integer fromYear;
        private @Nullable Integer toYear;
        private EvidenceSource source;
        private Counting counting;
        private @Nullable LocalDate asOf;
        private @Nullable Instant instant;
        private @Nullable Long snapshot;

        Parts(ActivityFilter filter) {
            text = filter.text;
            sectors = filter.sectors;
            kinds = filter.kinds;
            phases = filter.phases;
            elements = filter.elements;
            elementMatch = filter.elementMatch;
            countries = filter.countries;
            groups = filter.groups;
            regionalFor = filter.regionalFor;
            scopes = filter.scopes;
            fromYear = filter.fromYear;
            toYear = filter.toYear;
            source = filter.source;
            counting = filter.counting;
            asOf = filter.asOf;
            instant = filter.instant;
            snapshot = filter.snapshot;
        }

        ActivityFilter filter() {
            return new ActivityFilter(
                    text,
                    sectors,
                    kinds,
                    phases,
                    elements,
                    elementMatch,
                    countries,
                    groups,
                    regionalFor,
                    scopes,
                    fromYear,
                    toYear,
                    source,
                    counting,
                    asOf,
                    instant,
                    snapshot);
        }
    }

    /** Control characters but white space, and halves of pairs: PostgreSQL takes neither as text. */
    private static boolean isNoText(int character) {
        return Character.isISOControl(character) && !Character.isWhitespace(character)
                || Character.getType(character) == Character.SURROGATE;
    }

    private static <T> Set<T> sorted(String field, Set<T> values, Set<T> target) {
        if (values.size() > MAX_VALUES) {
            throw new InvalidValueException(
                    field, values.size() + " values", "at most %d values".formatted(MAX_VALUES));
        }
        target.addAll(values);
        return Collections.unmodifiableSet(target);
    }

    private static void requireYear(String field, @Nullable Integer year) {
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            throw new InvalidValueException(
                    field, String.valueOf(year), "a year from %d to %d".formatted(FIRST_YEAR, LAST_YEAR));
        }
    }
}
