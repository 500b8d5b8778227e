package org.itu.sdgmap.framework.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.itu.sdgmap.framework.RefusedCorrectionException;
import org.itu.sdgmap.ui.Texts;

/** Where a change was read and why it is made, which stand in the history. */
class ReasonFields extends Div {

    private static final int LONGEST = 500;

    private final TextField source = new TextField(Texts.text("corrections.source"));
    private final TextField reason = new TextField(Texts.text("corrections.reason"));

    /** @param sourceHelp key of a sentence about the source; empty for no field of it */
    ReasonFields(String sourceHelp, boolean sourceRequired) {
        addClassName("reason-fields");
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST);
        reason.setHelperText(Texts.text("corrections.reason.help"));
        if (!sourceHelp.isEmpty()) {
            source.setRequiredIndicatorVisible(sourceRequired);
            source.setMaxLength(LONGEST);
            source.setHelperText(Texts.text(sourceHelp));
            add(source);
        }
        add(reason);
        // Problems are those that the service finds, not those of a field left empty in passing.
        source.setManualValidation(true);
        reason.setManualValidation(true);
        source.addValueChangeListener(e -> source.setInvalid(false));
        reason.addValueChangeListener(e -> reason.setInvalid(false));
    }

    String source() {
        return source.getValue();
    }

    String reason() {
        return reason.getValue();
    }

    void clearProblems() {
        source.setInvalid(false);
        reason.setInvalid(false);
    }

    /** Shows the problems of these two fields and moves the focus to the first. */
    boolean show(RefusedCorrectionException refused) {
        var fields = Map.of("source", source, "reason", reason);
        var first = true;
        for (var name : new String[] {"source", "reason"}) {
            for (var refusal : refused.refusals()) {
                var field = fields.get(name);
                if (refusal.key().isEmpty() && refusal.problem().field().equals(name) && field != null) {
                    field.setErrorMessage(RecordWords.problem(refusal.problem()));
                    field.setInvalid(true);
                    if (first) {
                        field.focus();
                    }
                    first = false;
                }
            }
        }
        return !first;
    }

    void showAtSource(String problem) {
        source.setErrorMessage(problem);
        source.setInvalid(true);
        source.focus();
    }
}
