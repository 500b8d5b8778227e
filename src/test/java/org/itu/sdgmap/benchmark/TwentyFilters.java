package org.itu.sdgmap.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.itu.sdgmap.activity.ActivityKind;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivityFilter.ElementMatch;
import org.itu.sdgmap.analysis.ActivityFilter.Phase;
import org.itu.sdgmap.framework.ElementKey;

/** Twenty questions as people ask them, wide and narrow, for all benchmarks alike. */
final class TwentyFilters {

    private TwentyFilters() {}

    /** In words, with the filter. */
    static Map<String, ActivityFilter> byName() {
        var all = ActivityFilter.all();
        var filters = new LinkedHashMap<String, ActivityFilter>();
        filters.put("everything", all);
        filters.put("one Sector", all.withSectors(Set.of(Sector.ITU_D)));
        filters.put(
                "two Sectors, one kind",
                all.withSectors(Set.of(Sector.ITU_R, Sector.ITU_T)).withKinds(Set.of(ActivityKind.EVENT)));
        filters.put("a Goal", all.withElements(Set.of(ElementKey.sdg("SDG9"))));
        filters.put("a target", all.withElements(Set.of(ElementKey.sdg("9.c"))));
        filters.put(
                "three Goals",
                all.withElements(Set.of(ElementKey.sdg("SDG4"), ElementKey.sdg("SDG5"), ElementKey.sdg("SDG10"))));
        filters.put("a line", all.withElements(Set.of(ElementKey.wsis("C2"))));
        filters.put(
                "a line and a Goal", all.withElements(Set.of(ElementKey.wsis("C7.e-health"), ElementKey.sdg("SDG3"))));
        filters.put(
                "both of two lines",
                all.withElements(Set.of(ElementKey.wsis("C2"), ElementKey.wsis("C5")))
                        .withElementMatch(ElementMatch.ALL));
        filters.put("a strategic goal", all.withElements(Set.of(new ElementKey("SP2024", "1"))));
        filters.put("a country", all.withCountries(Set.of("KEN")));
        filters.put("LDCs", all.withGroups(Set.of("LDC")));
        filters.put("a region", all.withGroups(Set.of("AFRICA")));
        filters.put(
                "a region's LDCs since 2022",
                all.withGroups(Set.of("AFRICA", "LDC")).withYears(2022, null));
        filters.put("five years", all.withYears(2020, 2024));
        filters.put(
                "running, in countries", all.withPhases(Set.of(Phase.RUNNING)).withScopes(Set.of(Scope.COUNTRY)));
        filters.put("worldwide", all.withScopes(Set.of(Scope.GLOBAL)));
        filters.put("a word", all.withText("satellite"));
        filters.put("a frequent word", all.withText("ITU"));
        filters.put(
                "words, Sector, years, region",
                all.withText("early warning")
                        .withSectors(Set.of(Sector.ITU_D))
                        .withYears(2018, 2026)
                        .withGroups(Set.of("ASIA_PACIFIC")));
        return filters;
    }
}
