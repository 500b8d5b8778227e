package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.itu.sdgmap.activity.ActivityReview;
import org.itu.sdgmap.activity.ReviewedVersion;
import org.itu.sdgmap.activity.StaleReviewException;
import org.itu.sdgmap.ui.Texts;

/** Asks why a published activity is taken out of the public state. */
class VersionWithdrawal extends Dialog {

    private final TextField reason = new TextField(Texts.text("workspace.decision.reason"));

    /** @param whenDone takes what came of it, in a sentence */
    VersionWithdrawal(
            ActivityReview review, ReviewedVersion version, String title, SerializableConsumer<String> whenDone) {
        setHeaderTitle(Texts.text("workspace.decision.withdraw"));
        reason.setMaxLength(QueuePublication.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        add(new Paragraph(Texts.text("workspace.withdraw.text", title)), reason);
        var cancel = new Button(Texts.text("corrections.cancel"), e -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var withdraw = new Button(Texts.text("workspace.decision.withdraw"), e -> {
            var why = reason.getValue().strip();
            if (why.isEmpty()) {
                reason.setErrorMessage(Texts.text("workspace.decision.reasonMissing"));
                reason.setInvalid(true);
                reason.focus();
                return;
            }
            var done = Texts.text("workspace.decision.withdrawn");
            try {
                review.withdraw(version, why);
            } catch (StaleReviewException stale) {
                var now = stale.stale().getFirst();
                done = Texts.text(
                        "workspace.decision.stale", now.version(), Texts.text("workspace.status", now.status()));
            }
            close();
            whenDone.accept(done);
        });
        withdraw.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(cancel, withdraw);
    }
}
