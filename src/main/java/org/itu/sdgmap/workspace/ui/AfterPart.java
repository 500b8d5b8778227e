package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;

/** What stands in place of the form when it is done with: what happened, and where to go on. */
class AfterPart extends Div {

    AfterPart(String title, String text, Component... first) {
        addClassName("entry-after");
        var heading = new H2(title);
        heading.getElement().setAttribute("tabindex", "-1");
        add(heading, new Paragraph(text));
        add(first);
        add(new UnorderedList(
                new ListItem(new Anchor("/" + Paths.WORKSPACE, Texts.text("entry.after.desk"))),
                new ListItem(new Anchor("/" + Paths.NEW_ACTIVITY, Texts.text("entry.after.new")))));
        heading.getElement().executeJs("this.focus()");
    }
}
