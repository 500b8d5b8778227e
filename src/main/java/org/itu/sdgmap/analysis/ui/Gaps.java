package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Html;
import java.util.LinkedHashSet;
import java.util.List;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.CountryGroup;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;

/** Least developed, landlocked developing and small island developing States that no activity reaches by name. */
final class Gaps {

    private static final int MOST_NAMED = 8;

    private Gaps() {}

    static Html of(ActivityFilter filter, CoverageSentences coverage, CountryCatalog countries) {
        var list = Markup.root("ul", "gaps");
        for (var group : CoverageSentences.specialGroups(countries)) {
            long members = coverage.membersOf(group);
            if (members > 0) {
                var names = coverage.unreachedOf(group);
                var item = Markup.add(list, "li");
                Markup.add(item, "a")
                        .attr("href", FilterAddress.of(Paths.MAP, in(group, filter)))
                        .text(Texts.text("overview.gap", group.name().in(Texts.language()), names.size(), members));
                Markup.add(item, "span").text(named(names));
            }
        }
        return Markup.html(list);
    }

    private static ActivityFilter in(CountryGroup group, ActivityFilter filter) {
        var groups = new LinkedHashSet<>(filter.groups());
        groups.add(group.code());
        return filter.withGroups(groups);
    }

    private static String named(List<String> names) {
        if (names.size() <= MOST_NAMED) {
            return names.isEmpty() ? Texts.text("overview.gap.none") : Wording.list(names);
        }
        return Texts.text(
                "overview.gap.more",
                String.join(Texts.text("rule.listSeparator"), names.subList(0, MOST_NAMED)),
                names.size() - MOST_NAMED);
    }
}
