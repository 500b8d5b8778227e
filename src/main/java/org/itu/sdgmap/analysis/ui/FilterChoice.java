package org.itu.sdgmap.analysis.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivityFilter.Counting;
import org.itu.sdgmap.analysis.ActivityFilter.ElementMatch;
import org.itu.sdgmap.analysis.ActivityFilter.EvidenceSource;
import org.itu.sdgmap.analysis.AsOfWords;
import org.itu.sdgmap.analysis.Facet;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One thing chosen in a filter, that can be taken back alone.
 *
 * @param facet what it is a choice of, in words
 * @param label the choice in words
 * @param goal number of the Goal whose colour marks it, null for none
 * @param without the filter with everything else
 */
record FilterChoice(String facet, String label, @Nullable Integer goal, ActivityFilter without) {

    /** All that is chosen, words first, then in the order of the facets. */
    static List<FilterChoice> of(ActivityFilter filter, FilterWords words) {
        var choices = new ArrayList<FilterChoice>();
        if (filter.text() != null) {
            choices.add(new FilterChoice(
                    Texts.text("filter.words"),
                    Texts.text("filter.chip.words", filter.text()),
                    null,
                    filter.withText(null)));
        }
        for (var facet : Facet.values()) {
            for (var value : FacetValues.chosen(filter, facet)) {
                choices.add(new FilterChoice(
                        words.facet(facet),
                        words.chip(facet, value),
                        facet == Facet.SDG ? FilterWords.goalNumber(words.element(facet, value)) : null,
                        FacetValues.without(filter, facet, value)));
            }
        }
        if (!filter.regionalFor().isEmpty()) {
            choices.add(new FilterChoice(
                    Texts.text("filter.regional"),
                    Wording.list(words.countries(filter.regionalFor())),
                    null,
                    filter.withRegionalFor(Set.of())));
        }
        if (filter.fromYear() != null || filter.toYear() != null) {
            choices.add(new FilterChoice(words.facet(Facet.YEAR), years(filter), null, filter.withYears(null, null)));
        }
        if (filter.elementMatch() == ElementMatch.ALL) {
            choices.add(setting("filter.match", filter.elementMatch(), filter.withElementMatch(ElementMatch.ANY)));
        }
        if (filter.source() != EvidenceSource.BOTH) {
            choices.add(setting("filter.source", filter.source(), filter.withSource(EvidenceSource.BOTH)));
        }
        if (filter.counting() != Counting.DISTINCT) {
            choices.add(setting("filter.counting", filter.counting(), filter.withCounting(Counting.DISTINCT)));
        }
        filter.past()
                .ifPresent(asOf -> choices.add(new FilterChoice(
                        Texts.text("asof"),
                        Texts.text("asof.chip", AsOfWords.moment(asOf)),
                        null,
                        filter.withAsOf(null))));
        if (filter.snapshot() != null) {
            var number = String.valueOf(filter.snapshot());
            choices.add(new FilterChoice(
                    Texts.text("snapshots.title"),
                    Texts.text("snapshots.chip", number),
                    null,
                    filter.withSnapshot(null)));
        }
        return choices;
    }

    /** How the filter is meant, beside what it selects by. */
    private static FilterChoice setting(String key, Enum<?> value, ActivityFilter without) {
        return new FilterChoice(Texts.text(key), Texts.text(key, value), null, without);
    }

    /** The years of a filter that has any, such as 2020 to 2023. */
    static String years(ActivityFilter filter) {
        var from = String.valueOf(filter.fromYear());
        var to = String.valueOf(filter.toYear());
        if (filter.toYear() == null) {
            return Texts.text("filter.years.since", from);
        }
        return filter.fromYear() == null
                ? Texts.text("filter.years.until", to)
                : Texts.text("filter.years.range", from, to);
    }
}
