package org.itu.sdgmap.analysis.ui;

import java.util.Set;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.GapReport;
import org.itu.sdgmap.ui.Texts;
import org.springframework.stereotype.Component;

/** What a report of gaps says, in words. */
@Component
class GapsSentence {

    private final FilterWords words;
    private final FilterSentence sentences;

    GapsSentence(FilterWords words, FilterSentence sentences) {
        this.words = words;
        this.sentences = sentences;
    }

    /** How many of the Member States that are asked have a gap, and what regional work changes. */
    String of(GapReport report, ActivityFilter filter) {
        if (!filter.canSelectInCountries()) {
            return Texts.text("modes.leftOut");
        }
        var totals = report.totals();
        var places = Wording.list(filter.groups().stream().map(words::group).toList());
        var selection = filter.withCountries(Set.of()).withGroups(Set.of());
        var answer = Texts.text(
                "modes.gap.sentence",
                totals.gaps(),
                totals.asked(),
                places.isEmpty() ? "none" : places,
                selection.selectsAll() ? "none" : sentences.of(selection));
        return totals.asked() == 0
                ? answer
                : answer + " "
                        + Texts.text(
                                "modes.gap.onlyRegional." + report.work().name(),
                                totals.onlyRegional(),
                                totals.reached());
    }
}
