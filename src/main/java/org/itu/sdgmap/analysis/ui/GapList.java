package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Html;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.GapReport.CountryGap;
import org.itu.sdgmap.analysis.PlaceFilters;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.ui.Texts;

/** Countries with a gap by ITU region; each name leads to the page of the country. */
final class GapList {

    private GapList() {}

    /** @param filter that the pages of the countries keep */
    static Html of(List<CountryGap> gaps, FilterWords words, CountryCatalog countries, ActivityFilter filter) {
        var list = Markup.root("div", "gap-list");
        gaps.stream()
                .collect(Collectors.groupingBy(
                        gap -> region(gap, countries), () -> new TreeMap<>(Wording.alphabet()), Collectors.toList()))
                .forEach((region, ofRegion) -> {
                    var part = Markup.add(list, "section");
                    Markup.add(part, "h3").text(Texts.text("modes.gap.region", region, ofRegion.size()));
                    long regional = ofRegion.getFirst().regional();
                    if (regional > 0) {
                        Markup.add(part, "p", "panel-note").text(Texts.text("modes.gap.ofRegion", regional));
                    }
                    var names = Markup.add(part, "ul");
                    ofRegion.stream()
                            .sorted(Comparator.comparing(g -> words.country(g.iso3()), Wording.alphabet()))
                            .forEach(gap -> Markup.add(Markup.add(names, "li"), "a")
                                    .attr("href", PlaceAddress.ofCountry(gap.iso3(), filter))
                                    .text(words.country(gap.iso3())));
                });
        return Markup.html(list);
    }

    static String region(CountryGap gap, CountryCatalog countries) {
        return PlaceFilters.findItuRegion(countries.getCountry(gap.iso3()), countries)
                .map(region -> region.name().in(Texts.language()))
                .orElse(Texts.text("modes.group.none"));
    }
}
