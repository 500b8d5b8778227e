package org.itu.sdgmap.analysis;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
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
 * @param elements SDG goals or targets, action lines, elements of strategic plans; an element includes all below it
 * @param countries ISO alpha-3 codes
 * @param groups codes of groups of countries; a country has to be in one group of each kind named
 * @param fromYear an activity counts if it ran in any year from this one on; null for no limit
 * @param toYear an activity counts if it ran in any year up to this one; null for no limit
 */
public record ActivityFilter(
        @Nullable String text,
        Set<Sector> sectors,
        Set<ActivityKind> kinds,
        Set<ElementKey> elements,
        Set<String> countries,
        Set<String> groups,
        Set<Scope> scopes,
        @Nullable Integer fromYear,
        @Nullable Integer toYear) {

    public static final int MAX_TEXT = 200;
    /** Most values that one facet takes. */
    public static final int MAX_VALUES = 60;
    /** ITU's founding year. */
    public static final int FIRST_YEAR = 1865;

    public static final int LAST_YEAR = 2100;

    private static final ActivityFilter ALL =
            new ActivityFilter(null, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null);

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
        scopes = sorted("scope", scopes, EnumSet.noneOf(Scope.class));
        elements = sorted("element", elements, new TreeSet<>(Comparator.comparing(ElementKey::toString)));
        countries = sorted("country", countries, new TreeSet<>());
        groups = sorted("group", groups, new TreeSet<>());
        requireYear("from", fromYear);
        requireYear("to", toYear);
        if (fromYear != null && toYear != null && toYear < fromYear) {
            throw new InvalidValueException("to", String.valueOf(toYear), "a year not before " + fromYear);
        }
    }

    /** Everything that is published. */
    public static ActivityFilter all() {
        return ALL;
    }

    public boolean selectsAll() {
        return equals(ALL);
    }

    /** The selected elements of one facet: SDG, WSIS, or all strategic plans together. */
    public Set<ElementKey> elementsOf(Facet facet) {
        var chosen = new TreeSet<>(Comparator.comparing(ElementKey::toString));
        elements.stream().filter(e -> Facet.of(e) == facet).forEach(chosen::add);
        return chosen;
    }

    public ActivityFilter withText(@Nullable String newText) {
        return new ActivityFilter(newText, sectors, kinds, elements, countries, groups, scopes, fromYear, toYear);
    }

    public ActivityFilter withSectors(Collection<Sector> newSectors) {
        return new ActivityFilter(
                text, Set.copyOf(newSectors), kinds, elements, countries, groups, scopes, fromYear, toYear);
    }

    public ActivityFilter withKinds(Collection<ActivityKind> newKinds) {
        return new ActivityFilter(
                text, sectors, Set.copyOf(newKinds), elements, countries, groups, scopes, fromYear, toYear);
    }

    public ActivityFilter withElements(Collection<ElementKey> newElements) {
        return new ActivityFilter(
                text, sectors, kinds, Set.copyOf(newElements), countries, groups, scopes, fromYear, toYear);
    }

    public ActivityFilter withCountries(Collection<String> newCountries) {
        return new ActivityFilter(
                text, sectors, kinds, elements, Set.copyOf(newCountries), groups, scopes, fromYear, toYear);
    }

    public ActivityFilter withGroups(Collection<String> newGroups) {
        return new ActivityFilter(
                text, sectors, kinds, elements, countries, Set.copyOf(newGroups), scopes, fromYear, toYear);
    }

    public ActivityFilter withScopes(Collection<Scope> newScopes) {
        return new ActivityFilter(
                text, sectors, kinds, elements, countries, groups, Set.copyOf(newScopes), fromYear, toYear);
    }

    public ActivityFilter withYears(@Nullable Integer from, @Nullable Integer to) {
        return new ActivityFilter(text, sectors, kinds, elements, countries, groups, scopes, from, to);
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
