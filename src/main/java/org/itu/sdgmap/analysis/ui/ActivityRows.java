package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Html;
import java.util.ArrayList;
import java.util.List;
import org.itu.sdgmap.analysis.ActivityListItem;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.ui.Texts;
import org.jsoup.nodes.Element;

/** Activities as rows: title, what it is and where, what it does, the Goals and Action Lines that it serves. */
final class ActivityRows {

    private static final int COUNTRIES_NAMED = 3;
    private static final int ELEMENTS_NAMED = 6;

    private final FilterWords words;

    ActivityRows(FilterWords words) {
        this.words = words;
    }

    Html list(List<ActivityListItem> items) {
        var list = Markup.root("ul", "activity-rows");
        items.forEach(item -> addRow(list, item));
        return Markup.html(list);
    }

    /** Shorter rows, each with the reason why it stands here. */
    Html related(ActivityListItem to, List<ActivityListItem> items) {
        var list = Markup.root("ul", "activity-rows", "short");
        for (var item : items) {
            var row = Markup.add(list, "li", "activity-row");
            var text = Markup.add(row, "div", "row-text");
            addTitle(text, "p", item);
            addFacts(text, item);
            var shared = shared(to, item);
            if (!shared.isEmpty()) {
                Markup.add(text, "p", "row-facts")
                        .text(Texts.text("activity.related.reason", Wording.list(shared, ELEMENTS_NAMED)));
            }
        }
        return Markup.html(list);
    }

    /** Where an activity applies, in few words. */
    String place(ActivityListItem item) {
        return switch (item.scope()) {
            case GLOBAL -> Texts.text("activities.worldwide");
            case REGION ->
                Wording.list(item.regions().stream().map(words::group).toList());
            case COUNTRY, SITE -> Wording.list(words.countries(item.countries()), COUNTRIES_NAMED);
        };
    }

    private void addRow(Element list, ActivityListItem item) {
        var row = Markup.add(list, "li", "activity-row");
        var text = Markup.add(row, "div", "row-text");
        addTitle(text, "h3", item);
        addFacts(text, item);
        var description = Markup.add(text, "p", "row-description");
        // The whole block runs in its own direction, so that it is cut at its end and not at its beginning.
        Markup.markLanguage(description, language(item)).text(item.description());
        var links = Markup.add(row, "div", "row-links");
        addGoals(links, item);
        if (!item.actionLines().isEmpty()) {
            var lines = Markup.add(links, "p", "row-lines");
            Markup.heard(lines, Texts.text("activities.actionLines"));
            item.actionLines()
                    .forEach(
                            code -> Markup.add(lines, "span").attr("dir", "ltr").text(code));
        }
    }

    private static void addTitle(Element row, String tag, ActivityListItem item) {
        var title = Markup.add(row, tag, "row-title");
        Markup.foreignText(title, "a", item.title(), language(item))
                .attr("href", PastDay.addressOfActivity(item.slug()));
    }

    private void addFacts(Element row, ActivityListItem item) {
        var facts = Markup.add(row, "p", "row-facts");
        var texts = new ArrayList<String>();
        texts.add(Texts.text("sector", item.sector()) + " · " + Texts.text("kind", item.kind()));
        texts.add(Wording.years(item.startYear(), item.endYear(), item.ongoing()));
        texts.add(place(item));
        texts.stream().filter(t -> !t.isEmpty()).forEach(t -> Markup.add(facts, "span")
                .text(t));
    }

    private void addGoals(Element row, ActivityListItem item) {
        if (item.goals().isEmpty()) {
            return;
        }
        var goals = Markup.add(row, "ul", "sdg-tiles").attr("aria-label", Texts.text("sdg.list"));
        for (var number : item.goals()) {
            Markup.goalTile(Markup.add(goals, "li"), number, words.goal(number));
        }
    }

    private static List<String> shared(ActivityListItem one, ActivityListItem other) {
        var shared = new ArrayList<String>();
        one.goals().stream()
                .filter(other.goals()::contains)
                .forEach(n -> shared.add(Texts.text("sdg.short", String.valueOf(n))));
        one.actionLines().stream()
                .filter(other.actionLines()::contains)
                .map(Wording::code)
                .forEach(shared::add);
        return shared;
    }

    private static Language language(ActivityListItem item) {
        return Language.getByCode(item.language());
    }
}
