package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.itu.sdgmap.activity.VersionLine;
import org.itu.sdgmap.ui.Texts;

/** Who recorded which version, when and why, newest first. */
class VersionHistory extends OrderedList {

    /** @param restore what happens when somebody wants an old version back */
    VersionHistory(String slug, List<VersionLine> versions, SerializableConsumer<VersionLine> restore) {
        addClassName("version-history");
        getElement().setAttribute("reversed", true);
        for (int i = 0; i < versions.size(); i++) {
            var before = i + 1 < versions.size() ? versions.get(i + 1).version() : 0;
            add(item(slug, versions.get(i), before, i == 0, restore));
        }
    }

    private static ListItem item(
            String slug, VersionLine line, int before, boolean newest, SerializableConsumer<VersionLine> restore) {
        var head =
                new Div(new H3(Texts.text("workspace.version", line.version())), DeskEntries.statusMark(line.status()));
        head.addClassName("version-head");
        var who = new Paragraph(
                Texts.text("corrections.history.who", line.authorName(), Texts.minute(line.recordedAt())));
        who.addClassName("desk-note");
        var item = new ListItem(head, who);
        if (!line.reason().isBlank()) {
            item.add(new Paragraph(Texts.text("corrections.history.why", line.reason())));
        }
        var actions = new Div(link(DeskAddress.ofVersion(slug, line.version()), "workspace.version.open", line));
        actions.addClassName("desk-actions");
        if (before > 0) {
            actions.add(
                    link(DeskAddress.ofComparison(slug, before, line.version()), "workspace.version.changes", line));
        }
        if (!newest) {
            var button = new Button(Texts.text("workspace.version.restore"), e -> restore.accept(line));
            button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            button.setAriaLabel(Texts.text("workspace.version.restore.one", line.version()));
            actions.add(button);
        }
        item.add(actions);
        return item;
    }

    private static Anchor link(String address, String key, VersionLine line) {
        var link = new Anchor(address, Texts.text(key));
        link.setAriaLabel(
                Texts.text("workspace.field.part", Texts.text("workspace.version", line.version()), Texts.text(key)));
        return link;
    }
}
