package org.itu.sdgmap.framework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableConsumer;
import org.itu.sdgmap.framework.CollidingCorrectionException;
import org.itu.sdgmap.framework.FrameworkEditing;
import org.itu.sdgmap.framework.RefusedCorrectionException;
import org.itu.sdgmap.ui.Texts;

/** Source, reason and the buttons that save or confirm what a form binds. */
class SaveSection extends Section {

    private final RecordWords words;
    private final FrameworkEditing editing;
    private final RecordForm form;
    private final SerializableConsumer<String> whenDone;
    private final ReasonFields why = new ReasonFields("corrections.source.correct", false);
    private final Div notice = new Div();

    /** @param whenDone shows the records anew with a message, which is empty where nothing was done */
    SaveSection(RecordWords words, FrameworkEditing editing, RecordForm form, SerializableConsumer<String> whenDone) {
        this.words = words;
        this.editing = editing;
        this.form = form;
        this.whenDone = whenDone;
        addClassName("element-section");
        var save = new Button(Texts.text("corrections.save"), e -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var confirm = new Button(Texts.text("corrections.confirm.all"), e -> confirm());
        var buttons = new Div(save, confirm);
        buttons.addClassName("form-buttons");
        add(new H2(Texts.text("corrections.why")), new Paragraph(Texts.text("corrections.why.text")));
        add(why, notice, buttons);
    }

    private void save() {
        run(() -> editing.correct(form.listCorrections(), why.source(), why.reason()), "corrections.saved", true);
    }

    private void confirm() {
        if (!form.listCorrections().isEmpty()) {
            notice.removeAll();
            var problem = new Paragraph(Texts.text("corrections.confirm.unsaved"));
            problem.addClassName("form-problem");
            problem.getElement().setAttribute("role", "alert");
            notice.add(problem);
            return;
        }
        run(() -> editing.confirm(form.listSeen(), why.source(), why.reason()), "corrections.confirmed", false);
    }

    /** One use of the service with its number of changed records. */
    private interface Change {
        int make();
    }

    private void run(Change change, String doneKey, boolean keepable) {
        form.clearProblems();
        why.clearProblems();
        notice.removeAll();
        try {
            whenDone.accept(Texts.text(doneKey, change.make()));
        } catch (RefusedCorrectionException e) {
            if (!form.show(e)) {
                why.show(e);
            }
        } catch (CollidingCorrectionException e) {
            notice.add(new CollisionNotice(
                    words, e.collisions(), form.wanted(), () -> whenDone.accept(""), keepable ? () -> keep(e) : null));
        }
    }

    /** What the reader wants, over what is there now. */
    private void keep(CollidingCorrectionException colliding) {
        colliding.collisions().forEach(c -> form.seeAnew(c.current()));
        save();
    }
}
