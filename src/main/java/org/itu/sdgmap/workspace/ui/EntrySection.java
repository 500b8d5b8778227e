package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.itu.sdgmap.activity.DraftContent;
import org.itu.sdgmap.ui.Texts;

/** One of the four sections of the entry page: its fields, and beside them what helps. */
abstract class EntrySection extends Section {

    private final Div fields = new Div();
    private final Div beside = new Div();

    /** @param number 1 to 4; texts are below entry.section.number */
    EntrySection(int number) {
        addClassName("entry-section");
        setId("section-" + number);
        var title = new H2(Texts.text("entry.section." + number + ".title"));
        title.setId("section-title-" + number);
        title.getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-labelledby", "section-title-" + number);
        fields.addClassName("entry-fields");
        beside.addClassName("entry-beside");
        add(title, new Paragraph(Texts.text("entry.section." + number + ".text")), fields, beside);
    }

    final void addField(Component... components) {
        fields.add(components);
    }

    final void addBeside(Component... components) {
        beside.add(components);
    }

    /** Fills the fields. */
    abstract void show(DraftContent content);

    /** Writes what the fields hold. */
    abstract void write(DraftParts parts);

    /** Whether anything was entered here. */
    abstract boolean isBegun(DraftContent content);
}
