package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.itu.sdgmap.ui.Texts;

/** What the pages of the modes of the map have in common. */
final class ModePage {

    private ModePage() {}

    static Section section(String key, Component... content) {
        var section = new Section(new H2(Texts.text(key)));
        section.addClassName("mode-section");
        section.add(content);
        return section;
    }
}
