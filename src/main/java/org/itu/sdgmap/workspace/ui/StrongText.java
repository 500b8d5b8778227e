package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** Words of weight. */
@Tag("strong")
class StrongText extends HtmlContainer {

    StrongText(String text) {
        setText(text);
    }
}
