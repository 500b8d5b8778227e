package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import org.itu.sdgmap.ui.DoneLine;

/** Carries what was done from the page where it was done to the page that is shown next. */
record DeskMessages(String text) {

    static void leave(UI ui, String text) {
        ComponentUtil.setData(ui, DeskMessages.class, new DeskMessages(text));
    }

    static void say(UI ui, DoneLine line) {
        var left = ComponentUtil.getData(ui, DeskMessages.class);
        ComponentUtil.setData(ui, DeskMessages.class, null);
        if (left != null) {
            line.say(left.text());
        }
    }
}
