package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Html;
import java.util.List;
import org.itu.sdgmap.analysis.ActivityListItem;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.ui.Texts;

/** A short list of activities: title with a link, Sector, kind and years. */
final class ActivityLines {

    private ActivityLines() {}

    static Html of(List<ActivityListItem> activities) {
        var list = Markup.root("ul", "activity-lines");
        for (var activity : activities) {
            var item = Markup.add(list, "li");
            Markup.foreignText(item, "a", activity.title(), Language.getByCode(activity.language()))
                    .attr("href", PastDay.addressOfActivity(activity.slug()));
            Markup.add(item, "span").text(facts(activity));
        }
        return Markup.html(list);
    }

    private static String facts(ActivityListItem activity) {
        return String.join(
                " · ",
                Texts.text("sector", activity.sector()),
                Texts.text("kind", activity.kind()),
                Wording.years(activity.startYear(), activity.endYear(), activity.ongoing()));
    }
}
