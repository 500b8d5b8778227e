package org.itu.sdgmap.analysis.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.Coverage.CountryCoverage;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.analysis.GroupedCoverage;
import org.itu.sdgmap.analysis.GroupedCoverage.GroupLine;
import org.itu.sdgmap.geography.Country;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.CountryGroup;
import org.itu.sdgmap.ui.SdgMap;
import org.itu.sdgmap.ui.Texts;
import org.springframework.stereotype.Component;

/** What a map says of groups of countries: their names, shares and numbers. */
@Component
class GroupsOnMap {

    private final CountryCatalog countries;
    private final GroupWords words;

    GroupsOnMap(CountryCatalog countries, GroupWords words) {
        this.countries = countries;
        this.words = words;
    }

    /** Names, shares, members; the legend counts Member States alone, since areas are neither reached nor absent. */
    SdgMap.Grouping grouping(GroupedCoverage found) {
        var codes = countries.listGroups().stream()
                .filter(found.by()::includes)
                .map(CountryGroup::code)
                .collect(Collectors.toSet());
        return new SdgMap.Grouping(
                found.groups().stream().map(line -> group(line, codes)).toList(),
                Texts.text("modes.group.heading"),
                Texts.text("modes.group.row", "{group}", "{value}"),
                Texts.text("modes.group.described", "{group}", "{value}"),
                Texts.text("modes.group.inSeveral", "{groups}"),
                countMembers(found, State.NO_DATA),
                countMembers(found, State.NOT_APPLICABLE));
    }

    private SdgMap.ValuedGroup group(GroupLine line, Set<String> codes) {
        var code = line.code();
        Predicate<Country> belongs = code == null
                ? c -> c.groups().stream().noneMatch(codes::contains)
                : c -> c.groups().contains(code);
        return new SdgMap.ValuedGroup(
                words.name(line),
                line.share(),
                line.members(),
                countries.listCountries().stream()
                        .filter(belongs)
                        .map(Country::iso3)
                        .toList());
    }

    private int countMembers(GroupedCoverage found, State state) {
        var members = countries.listCountries().stream()
                .filter(Country::ituMember)
                .map(Country::iso3)
                .collect(Collectors.toSet());
        return (int) found.countries().stream()
                .filter(row -> row.valueState() == state)
                .map(CountryCoverage::iso3)
                .filter(members::contains)
                .count();
    }

    /** Numbers of activities; a group that lies all over the world has no middle. */
    List<SdgMap.GroupMark> marks(GroupedCoverage found) {
        var marks = new ArrayList<SdgMap.GroupMark>();
        for (var line : found.groups()) {
            var code = line.code();
            var centre = line.centre();
            if (code != null && centre != null && line.activities() > 0 && !isScattered(found.by())) {
                marks.add(new SdgMap.GroupMark(
                        code,
                        Texts.text("modes.group.mark", words.name(line), line.activities()),
                        words.name(line),
                        line.activities(),
                        Texts.number(line.activities()),
                        centre.longitude(),
                        centre.latitude()));
            }
        }
        return marks;
    }

    private static boolean isScattered(GroupedCoverage.Grouping by) {
        return switch (by) {
            case LDC, LLDC, SIDS -> true;
            case ITU_REGION, M49_REGION, UN_COMMISSION -> false;
        };
    }

    /** What the measure is called. */
    Map<String, String> measure() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("code", "reached");
        texts.put("title", Texts.text("modes.group.legend"));
        texts.put("rule", Texts.text("modes.group.rule"));
        texts.put("value", Texts.text("modes.group.value", "{value}"));
        texts.put("zero", Texts.text("modes.group.zero"));
        texts.put("noData", Texts.text("modes.group.several"));
        texts.put("notApplicable", Texts.text("modes.group.outside"));
        return texts;
    }
}
