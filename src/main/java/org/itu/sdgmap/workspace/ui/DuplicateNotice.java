package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.itu.sdgmap.activity.SimilarActivities.Similar;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;

/** Published activities that may be the one that is being entered. */
class DuplicateNotice extends Div {

    private List<Similar> shown = List.of();

    DuplicateNotice() {
        addClassName("duplicates");
        getElement().setAttribute("role", "status");
    }

    void show(List<Similar> similar) {
        var duplicates = similar.stream().filter(Similar::isNearDuplicate).toList();
        if (duplicates.equals(shown)) {
            return;
        }
        shown = duplicates;
        removeAll();
        if (duplicates.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        duplicates.forEach(d -> list.add(new ListItem(SuggestionPanel.opened(
                "/" + Paths.ACTIVITIES + "/" + d.slug(),
                Texts.text("entry.duplicate", d.title(), Texts.text("sector", d.sector()))))));
        add(new H3(Texts.text("entry.duplicates")), list, new Paragraph(Texts.text("entry.duplicates.help")));
    }
}
