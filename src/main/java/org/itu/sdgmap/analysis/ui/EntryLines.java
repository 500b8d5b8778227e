package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Html;
import java.util.ArrayList;
import java.util.List;
import org.itu.sdgmap.stocktaking.StocktakingListItem;
import org.itu.sdgmap.ui.Texts;

/** A short list of Stocktaking entries: title, who and where, and the source. */
final class EntryLines {

    private static final int COUNTRIES_NAMED = 3;

    private EntryLines() {}

    static Html of(List<StocktakingListItem> entries, FilterWords words) {
        var list = Markup.root("ul", "activity-lines");
        entries.forEach(entry -> add(list, entry, words));
        return Markup.html(list);
    }

    private static void add(org.jsoup.nodes.Element list, StocktakingListItem entry, FilterWords words) {
        var item = Markup.add(list, "li");
        Markup.foreignText(item, "strong", entry.title(), entry.language());
        var facts = new ArrayList<String>();
        facts.add(entry.organisation());
        if (!entry.countries().isEmpty()) {
            facts.add(Wording.list(words.countries(entry.countries()), COUNTRIES_NAMED));
        }
        if (entry.year() != null) {
            facts.add(String.valueOf(entry.year()));
        }
        Markup.add(item, "span").text(String.join(" · ", facts));
        var source = Markup.add(item, "span");
        source.appendText(Texts.text("frameworks.fact.source") + ": ");
        FrameworkWords.english(source, "bdi", entry.source());
    }
}
