package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.itu.sdgmap.ui.Texts;

/** A field with what is said about it: the rule that refuses its value, the reviewer's remark. */
class EntryField extends Div {

    private final Component field;
    private final String label;
    private final int section;
    private final Paragraph problem = new Paragraph();
    private boolean left;

    /**
     * @param label the field's name in a summary
     * @param section number of the section, 1 to 4
     */
    EntryField(Component field, String label, int section) {
        this.field = field;
        this.label = label;
        this.section = section;
        addClassName("entry-field");
        add(field);
        if (field instanceof HasValidation validation) {
            validation.setManualValidation(true);
        } else {
            problem.addClassName("entry-problem");
            problem.setVisible(false);
            add(problem);
        }
        if (field instanceof BlurNotifier<?> blurring) {
            blurring.addBlurListener(e -> left = true);
        } else {
            left = true;
        }
    }

    String label() {
        return label;
    }

    int section() {
        return section;
    }

    /** Whether the person has been in the field and is done with it for now. */
    boolean isLeft() {
        return left;
    }

    /** Counts as left from now on: for fields that change as a whole, such as a list. */
    EntryField settled() {
        left = true;
        return this;
    }

    /** @param text why the value is refused; empty where nothing stands against it */
    void showProblem(String text) {
        if (field instanceof HasValidation validation) {
            if (!text.isEmpty()) {
                validation.setErrorMessage(text);
            }
            validation.setInvalid(!text.isEmpty());
        } else {
            problem.setText(text);
            problem.setVisible(!text.isEmpty());
        }
    }

    /** What a reviewer said of this field. */
    void showRemark(String author, String text) {
        var remark = new Paragraph(new StrongText(Texts.text("entry.remark.by", author)));
        remark.add(" " + text);
        remark.addClassName("entry-remark");
        addComponentAsFirst(remark);
    }

    void enter() {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        } else {
            getElement()
                    .executeJs("const f = this.querySelector('input, textarea, button, [tabindex]');"
                            + "(f ?? this).scrollIntoView({block: 'center'}); f?.focus()");
        }
    }
}
