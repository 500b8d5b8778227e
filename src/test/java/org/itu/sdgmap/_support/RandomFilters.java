package org.itu.sdgmap._support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.itu.sdgmap.activity.ActivityKind;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivityFilter.ElementMatch;
import org.itu.sdgmap.analysis.ActivityFilter.Phase;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.geography.Country;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.CountryGroup;

/** Filters of every kind, the same for the same seed; about one in three facets is chosen. */
public final class RandomFilters {

    private static final List<String> WORDS = List.of(
            "satellite",
            "broadband",
            "training",
            "\"early warning\"",
            "school -girls",
            "spectrum",
            "AI",
            "Kenya",
            "5G or 6G",
            "health",
            "standards",
            "Connect 2030");

    private final Random random;
    private final List<ElementKey> sdg;
    private final List<ElementKey> lines;
    private final List<ElementKey> strategic;
    private final List<String> countries;
    private final List<String> groups;

    public RandomFilters(Random random, FrameworkCatalog frameworks, CountryCatalog catalog) {
        this.random = random;
        this.sdg = frameworks.listElements(ElementKey.SDG).stream()
                .map(Element::key)
                .toList();
        this.lines = frameworks.listElements(ElementKey.WSIS).stream()
                .map(Element::key)
                .toList();
        this.strategic = new ArrayList<>();
        for (var plan : List.of("SP2016", "SP2020", "SP2024")) {
            strategic.addAll(
                    frameworks.listElements(plan).stream().map(Element::key).toList());
        }
        this.countries = catalog.listCountries().stream().map(Country::iso3).toList();
        this.groups = catalog.listGroups().stream().map(CountryGroup::code).toList();
    }

    public ActivityFilter next() {
        var elements = new LinkedHashSet<ElementKey>();
        // Goals and whole lines select something more often than single targets do.
        elements.addAll(some(
                random.nextBoolean()
                        ? sdg.stream().filter(e -> e.code().startsWith("SDG")).toList()
                        : sdg,
                4));
        elements.addAll(some(lines, 4));
        elements.addAll(some(strategic, 6));
        Integer from = random.nextInt(4) == 0 ? (Integer) (2005 + random.nextInt(20)) : null;
        Integer to = random.nextInt(4) == 0 ? (Integer) ((from == null ? 2008 : from) + random.nextInt(10)) : null;
        return ActivityFilter.all()
                .withText(random.nextInt(4) == 0 ? WORDS.get(random.nextInt(WORDS.size())) : null)
                .withSectors(some(Arrays.asList(Sector.values()), 3))
                .withKinds(some(Arrays.asList(ActivityKind.values()), 4))
                .withPhases(random.nextInt(2) == 0 ? some(Arrays.asList(Phase.values()), 2) : Set.of())
                .withElements(elements)
                .withElementMatch(random.nextInt(3) == 0 ? ElementMatch.ALL : ElementMatch.ANY)
                .withCountries(random.nextInt(4) == 0 ? some(countries, 40) : Set.of())
                .withGroups(some(groups, 3))
                .withRegionalFor(random.nextInt(6) == 0 ? some(countries, 4) : Set.of())
                .withScopes(some(Arrays.asList(Scope.values()), 3))
                .withYears(from, to);
    }

    private <T> Set<T> some(List<T> values, int most) {
        var chosen = new LinkedHashSet<T>();
        if (random.nextInt(3) == 0) {
            int wanted = 1 + random.nextInt(most);
            for (int i = 0; i < wanted; i++) {
                chosen.add(values.get(random.nextInt(values.size())));
            }
        }
        return chosen;
    }
}
