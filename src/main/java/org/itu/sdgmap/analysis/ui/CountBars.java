package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Html;
import java.util.List;
import org.itu.sdgmap.analysis.Rings;
import org.itu.sdgmap.analysis.RingsService.ElementCount;
import org.itu.sdgmap.ui.Texts;
import org.jsoup.nodes.Element;

/** Numbers of activities as a list with bars; a bar repeats its number and is silent for screen readers. */
final class CountBars {

    private CountBars() {}

    /** Goals with at least one activity, with the tile of the Goal. */
    static Html ofGoals(List<Rings.GoalCount> goals) {
        long most = goals.stream().mapToLong(Rings.GoalCount::activities).max().orElse(0);
        var list = Markup.root("ul", "count-bars");
        for (var count : goals) {
            var goal = count.goal();
            var item = Markup.add(list, "li");
            Markup.add(item, "span", "sdg-tile", "sdg-" + goal.number()).text(String.valueOf(goal.number()));
            fill(item, goal.element().title().in(Texts.language()), count.activities(), most);
        }
        return Markup.html(list);
    }

    /** Elements in the given order, with their codes. */
    static Html ofElements(List<ElementCount> counts) {
        long most = counts.stream().mapToLong(ElementCount::activities).max().orElse(0);
        var list = Markup.root("ul", "count-bars");
        for (var count : counts) {
            var item = Markup.add(list, "li");
            Markup.add(item, "span", "count-code")
                    .attr("dir", "ltr")
                    .text(count.element().displayCode());
            fill(item, count.element().title().in(Texts.language()), count.activities(), most);
        }
        return Markup.html(list);
    }

    private static void fill(Element item, String name, long activities, long most) {
        Markup.add(item, "span", "count-name").text(name);
        Markup.add(item, "span", "count-number").text(Texts.number(activities));
        Markup.add(item, "progress")
                .attr("max", String.valueOf(Math.max(1, most)))
                .attr("value", String.valueOf(activities))
                .attr("aria-hidden", "true");
    }
}
