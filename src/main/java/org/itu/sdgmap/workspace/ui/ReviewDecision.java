package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.itu.sdgmap.activity.ActivityReview;
import org.itu.sdgmap.activity.ReviewedVersion;
import org.itu.sdgmap.activity.StaleReviewException;
import org.itu.sdgmap.ui.Texts;

/** What a reviewer says of the whole, and the decisions on a submitted version; each has a key of its own. */
class ReviewDecision extends Section {

    private final transient ActivityReview review;
    private final ReviewedVersion version;
    private final transient ReviewRemarks remarks;
    private final SerializableConsumer<String> whenDone;
    private final TextArea remark = new TextArea(Texts.text("workspace.decision.remark"));
    private final Paragraph problem = new Paragraph();

    /**
     * @param isPublic whether something of the activity is public
     * @param whenDone takes what was done, in a sentence
     */
    ReviewDecision(
            ActivityReview review,
            ReviewedVersion version,
            boolean isPublic,
            ReviewRemarks remarks,
            SerializableConsumer<String> whenDone,
            SerializableConsumer<UI> skip) {
        this.review = review;
        this.version = version;
        this.remarks = remarks;
        this.whenDone = whenDone;
        addClassName("review-decision");
        problem.addClassName("form-problem");
        problem.getElement().setAttribute("role", "alert");
        remark.setMaxLength(ReviewRemarks.LONGEST);
        remark.setHelperText(Texts.text("workspace.decision.remark.help"));
        var publish = button("workspace.decision.publish", Key.KEY_P, this::publish);
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var buttons = new Div(publish, button("workspace.decision.return", Key.KEY_R, this::sendBack));
        if (isPublic) {
            buttons.add(button("workspace.decision.withdraw", Key.KEY_W, this::withdraw));
        }
        var next = button("workspace.decision.skip", Key.KEY_N, () -> skip.accept(UI.getCurrentOrThrow()));
        next.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        buttons.add(next);
        buttons.addClassName("form-buttons");
        var keys = new Paragraph(Texts.text(isPublic ? "workspace.decision.keys.public" : "workspace.decision.keys"));
        keys.addClassName("desk-note");
        add(new H2(Texts.text("workspace.decision")), problem, remark, buttons, keys);
    }

    private Button button(String key, Key shortcut, SerializableRunnable action) {
        var button = new Button(Texts.text(key), e -> action.run());
        // What is being typed arrives before the decision.
        button.addClickShortcut(shortcut, KeyModifier.ALT, KeyModifier.SHIFT).resetFocusOnActiveElement();
        return button;
    }

    private void publish() {
        var reason = remark.getValue().strip();
        if (reason.length() > QueuePublication.LONGEST_REASON) {
            refuse(Texts.text("workspace.decision.reasonTooLong", QueuePublication.LONGEST_REASON));
            return;
        }
        if (!remarks.written().isEmpty()) {
            refuse(Texts.text("workspace.decision.remarksWritten"));
            return;
        }
        decide(() -> review.publish(List.of(version), reason), "workspace.decision.published");
    }

    private void sendBack() {
        var text = remark.getValue().strip();
        if (text.isEmpty()) {
            refuse(Texts.text("workspace.decision.remarkMissing"));
            return;
        }
        decide(() -> review.sendBack(version, text, remarks.written()), "workspace.decision.returned");
    }

    private void withdraw() {
        var reason = remark.getValue().strip();
        if (reason.isEmpty() || reason.length() > QueuePublication.LONGEST_REASON) {
            refuse(
                    reason.isEmpty()
                            ? Texts.text("workspace.decision.reasonMissing")
                            : Texts.text("workspace.decision.reasonTooLong", QueuePublication.LONGEST_REASON));
            return;
        }
        decide(() -> review.withdraw(version, reason), "workspace.decision.withdrawn");
    }

    private void decide(Runnable decision, String doneKey) {
        remark.setInvalid(false);
        problem.setText("");
        try {
            decision.run();
            whenDone.accept(Texts.text(doneKey));
        } catch (StaleReviewException e) {
            var now = e.stale().getFirst();
            problem.setText(Texts.text(
                    "workspace.decision.stale", now.version(), Texts.text("workspace.status", now.status())));
        }
    }

    private void refuse(String why) {
        remark.setErrorMessage(why);
        remark.setInvalid(true);
        remark.focus();
    }
}
