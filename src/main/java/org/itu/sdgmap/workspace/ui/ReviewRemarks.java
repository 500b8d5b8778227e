package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.Map;
import org.itu.sdgmap.ui.Texts;

/** What a reviewer remarks at single fields before a decision. */
class ReviewRemarks {

    static final int LONGEST = 2000;

    private final FieldWords words;
    private final Map<String, TextArea> areas = new LinkedHashMap<>();

    ReviewRemarks(FieldWords words) {
        this.words = words;
    }

    /** A button that opens the place for a remark at a field. */
    Component at(String field) {
        var area = new TextArea(Texts.text("workspace.remark.at", words.field(field)));
        area.setMaxLength(LONGEST);
        area.setVisible(false);
        var button = new Button(Texts.text("workspace.remark"));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(Texts.text("workspace.remark.at", words.field(field)));
        button.addClickListener(e -> {
            area.setVisible(true);
            button.setVisible(false);
            area.focus();
        });
        areas.put(field, area);
        var place = new Div(button, area);
        place.addClassName("field-remark");
        return place;
    }

    /** Remarks that were written, by the path of their field. */
    Map<String, String> written() {
        var written = new LinkedHashMap<String, String>();
        areas.forEach((field, area) -> {
            var text = area.getValue().strip();
            if (!text.isEmpty()) {
                written.put(field, text);
            }
        });
        return written;
    }
}
