package org.itu.sdgmap.framework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.HashMap;
import org.itu.sdgmap.framework.CollidingCorrectionException;
import org.itu.sdgmap.framework.FrameworkChange;
import org.itu.sdgmap.framework.FrameworkEditing;
import org.itu.sdgmap.framework.FrameworkRecord;
import org.itu.sdgmap.framework.RefusedCorrectionException;
import org.itu.sdgmap.ui.Texts;

/** Asks for the reason of putting a record back to what it was before a change. */
class RestoreDialog extends Dialog {

    private final FrameworkEditing editing;
    private final FrameworkChange change;
    private final SerializableRunnable whenDone;
    private final RecordWords words;
    private final ReasonFields why = new ReasonFields("", false);
    private final Div notice = new Div();
    private final Paragraph problem = new Paragraph();

    /** @param newest id of the record's newest change that the reader saw */
    RestoreDialog(
            RecordWords words,
            FrameworkEditing editing,
            FrameworkChange change,
            long newest,
            SerializableRunnable whenDone) {
        this.words = words;
        this.editing = editing;
        this.change = change;
        this.whenDone = whenDone;
        setHeaderTitle(Texts.text("corrections.restore"));
        addClassName("link-dialog");
        problem.addClassName("form-problem");
        problem.getElement().setAttribute("role", "alert");
        add(
                notice,
                new Paragraph(Texts.text(
                        change.before() == null ? "corrections.restore.remove" : "corrections.restore.text",
                        words.subject(change.subject()),
                        Texts.minute(change.recordedAt()))),
                why,
                problem);
        var cancel = new Button(Texts.text("corrections.cancel"), e -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var restore = new Button(Texts.text("corrections.restore"), e -> restore(newest));
        restore.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, restore);
    }

    private void restore(long newest) {
        why.clearProblems();
        notice.removeAll();
        problem.setText("");
        try {
            editing.restoreBefore(change.id(), newest, why.reason());
            close();
            whenDone.run();
        } catch (RefusedCorrectionException e) {
            if (!why.show(e)) {
                e.refusals().stream()
                        .findFirst()
                        .ifPresent(r -> problem.setText(
                                RecordWords.field(r.problem().field()) + ": " + RecordWords.problem(r.problem())));
            }
        } catch (CollidingCorrectionException e) {
            var mine = new HashMap<String, FrameworkRecord>();
            var before = change.before();
            if (before != null) {
                mine.put(change.kind() + " " + change.key(), before);
            }
            long last = e.collisions().stream()
                    .map(CollidingCorrectionException.Collision::lastChange)
                    .mapToLong(c -> c == null ? newest : c.id())
                    .findFirst()
                    .orElse(newest);
            notice.add(new CollisionNotice(
                    words,
                    e.collisions(),
                    mine,
                    () -> {
                        close();
                        whenDone.run();
                    },
                    () -> restore(last)));
        }
    }
}
