package org.itu.sdgmap.analysis.ui;

import java.util.List;
import java.util.Set;
import org.itu.sdgmap.analysis.Coverage;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.geography.Country;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.CountryGroup;
import org.jspecify.annotations.Nullable;

/**
 * A country or area with what the activities under a filter do there, in the reader's language.
 *
 * @param region name of its ITU region, empty where it has none
 * @param groups codes of all groups it is in
 * @param valueState whether the measure has a value here
 * @param value of the measure, null where the state allows none
 */
record CountryRow(
        String iso3,
        String name,
        String region,
        boolean member,
        Set<String> groups,
        State state,
        long activities,
        long sites,
        @Nullable Integer latestYear,
        State valueState,
        @Nullable Number value) {

    static List<CountryRow> of(Coverage coverage, CountryCatalog countries, Language language) {
        var regions = countries.listGroups().stream()
                .filter(g -> g.kind() == CountryGroup.Kind.ITU_REGION)
                .toList();
        return coverage.countries().stream()
                .map(c -> {
                    var country = countries.getCountry(c.iso3());
                    return new CountryRow(
                            c.iso3(),
                            country.name().in(language),
                            regionName(country, regions, language),
                            country.ituMember(),
                            country.groups(),
                            c.state(),
                            c.activities(),
                            c.sites(),
                            c.latestYear(),
                            c.valueState(),
                            c.value());
                })
                .toList();
    }

    /** Where the measure has no number, it stands below every number. */
    double order() {
        return value == null ? -1 - valueState.ordinal() : value.doubleValue();
    }

    private static String regionName(Country country, List<CountryGroup> regions, Language language) {
        return regions.stream()
                .filter(r -> country.groups().contains(r.code()))
                .map(r -> r.name().in(language))
                .findFirst()
                .orElse("");
    }
}
