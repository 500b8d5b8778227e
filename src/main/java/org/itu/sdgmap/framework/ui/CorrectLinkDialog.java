package org.itu.sdgmap.framework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Arrays;
import java.util.List;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.CollidingCorrectionException;
import org.itu.sdgmap.framework.Correction;
import org.itu.sdgmap.framework.CrosswalkLink;
import org.itu.sdgmap.framework.FrameworkEditing;
import org.itu.sdgmap.framework.FrameworkRecord;
import org.itu.sdgmap.framework.RefusedCorrectionException;
import org.itu.sdgmap.ui.Texts;

/** One link of the crosswalk, to be corrected, confirmed or removed. */
class CorrectLinkDialog extends Dialog {

    private static final int LONGEST = 1000;

    private final RecordWords words;
    private final FrameworkEditing editing;
    private final SerializableConsumer<String> whenChanged;
    private final RecordForm form = new RecordForm();
    private final ReasonFields why = new ReasonFields("corrections.source.correct", false);
    private final Div notice = new Div();

    CorrectLinkDialog(
            RecordWords words,
            FrameworkEditing editing,
            FrameworkRecord link,
            SerializableConsumer<String> whenChanged) {
        this.words = words;
        this.editing = editing;
        this.whenChanged = whenChanged;
        setHeaderTitle(Texts.text("corrections.link.title"));
        addClassName("link-dialog");
        var subject = new Paragraph(words.subject(link));
        subject.addClassName("record-subject");
        var statement = new Paragraph(words.statement(link));
        var basis = form.bind(link, "basis", basis());
        var rationale = form.bind(link, "rationale", rationale());
        add(notice, subject, statement, basis, rationale, why);
        var remove = new Button(Texts.text("corrections.link.remove"), e -> remove());
        remove.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        var cancel = new Button(Texts.text("corrections.cancel"), e -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var confirm = new Button(Texts.text("corrections.confirm"), e -> confirm());
        var save = new Button(Texts.text("corrections.save"), e -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(remove, cancel, confirm, save);
    }

    static Select<String> basis() {
        var select = new Select<String>();
        select.setLabel(RecordWords.field("basis"));
        select.setItems(
                Arrays.stream(CrosswalkLink.Basis.values()).map(Enum::name).toList());
        select.setItemLabelGenerator(b -> Texts.text("frameworks.basis." + b));
        select.setManualValidation(true);
        return select;
    }

    static TextArea rationale() {
        var field = new TextArea(RecordWords.field("rationale"));
        field.setMaxLength(LONGEST);
        field.setHelperText(Texts.text("corrections.inEnglish"));
        field.getElement().setAttribute("lang", Language.EN.code());
        field.setManualValidation(true);
        return field;
    }

    private void save() {
        run(() -> editing.correct(form.listCorrections(), why.source(), why.reason()), "corrections.saved");
    }

    private void remove() {
        run(
                () -> editing.correct(
                        List.of(Correction.removing(form.listSeen().getFirst())), why.source(), why.reason()),
                "corrections.link.removed");
    }

    private void confirm() {
        run(() -> editing.confirm(form.listSeen(), why.source(), why.reason()), "corrections.confirmed");
    }

    /** One use of the service with its number of changed records. */
    private interface Change {
        int make();
    }

    private void run(Change change, String doneKey) {
        form.clearProblems();
        why.clearProblems();
        notice.removeAll();
        try {
            int number = change.make();
            close();
            whenChanged.accept(Texts.text(doneKey, number));
        } catch (RefusedCorrectionException e) {
            if (!form.show(e)) {
                why.show(e);
            }
        } catch (CollidingCorrectionException e) {
            notice.add(new CollisionNotice(
                    words,
                    e.collisions(),
                    form.wanted(),
                    () -> {
                        close();
                        whenChanged.accept("");
                    },
                    e.collisions().getFirst().current() == null ? null : () -> keep(e)));
        }
    }

    private void keep(CollidingCorrectionException colliding) {
        colliding.collisions().forEach(c -> form.seeAnew(c.current()));
        save();
    }
}
