package org.itu.sdgmap.framework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.CollidingCorrectionException;
import org.itu.sdgmap.framework.FrameworkEditing;
import org.itu.sdgmap.framework.FrameworkRecord;
import org.itu.sdgmap.framework.RefusedCorrectionException;
import org.itu.sdgmap.ui.DoneLine;
import org.itu.sdgmap.ui.Texts;

/** One page of unconfirmed records, each with a button; those that are ticked are confirmed together. */
class UnconfirmedList extends Div {

    private final RecordWords words;
    private final FrameworkEditing editing;
    private final SerializableRunnable whenChanged;
    private final ReasonFields why = new ReasonFields("corrections.source.confirm", true);
    private final Div notice = new Div();
    private final DoneLine done = new DoneLine();
    private final UnorderedList rows = new UnorderedList();
    private final Checkbox all = new Checkbox(Texts.text("corrections.queue.all"));
    private final Button confirm = new Button();
    private final Map<Checkbox, FrameworkRecord> ticked = new LinkedHashMap<>();

    UnconfirmedList(RecordWords words, FrameworkEditing editing, SerializableRunnable whenChanged) {
        this.words = words;
        this.editing = editing;
        this.whenChanged = whenChanged;
        addClassName("unconfirmed-list");
        rows.addClassName("record-list");
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.addClickListener(e -> confirm(selected()));
        all.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                ticked.keySet().forEach(box -> box.setValue(e.getValue()));
                count();
            }
        });
        var bar = new Div(all, confirm);
        bar.addClassName("record-bar");
        add(why, notice, done, bar, rows);
    }

    void show(List<FrameworkRecord> records) {
        notice.removeAll();
        rows.removeAll();
        ticked.clear();
        records.forEach(r -> rows.add(row(r)));
        all.setValue(false);
        getChildren().filter(c -> c != done && c != notice).forEach(c -> c.setVisible(!records.isEmpty()));
        count();
    }

    private ListItem row(FrameworkRecord record) {
        var subject = words.subject(record);
        var box = new Checkbox();
        box.setAriaLabel(Texts.text("corrections.queue.select", subject));
        box.addValueChangeListener(e -> count());
        ticked.put(box, record);
        var about = new Span(subject);
        about.addClassName("record-subject");
        var text = new Div(about, statement(record));
        text.addClassName("record-text");
        var origin = origin(record);
        if (!origin.isEmpty()) {
            var line = new Span(origin);
            line.addClassName("record-origin");
            text.add(line);
        }
        var button = new Button(Texts.text("corrections.confirm"), e -> confirm(List.of(record)));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(Texts.text("corrections.confirm.one", subject));
        var actions = new Div(button);
        actions.addClassName("record-actions");
        correctingPage(record).ifPresent(address -> {
            var edit = new Anchor(address, Texts.text("corrections.edit"));
            edit.setAriaLabel(Texts.text("corrections.edit.one", subject));
            actions.addComponentAsFirst(edit);
        });
        return new ListItem(box, text, actions);
    }

    private static Optional<String> correctingPage(FrameworkRecord record) {
        return switch (record.kind()) {
            case FRAMEWORK, NAME -> Optional.of(CorrectionsAddress.ofEdition(record.framework()));
            // The sets of years can be confirmed, and corrected in the reference file alone.
            case HLPF_THEME, HLPF_GOALS, FACILITATORS, MATRIX -> Optional.empty();
            case ELEMENT, TITLE, INDICATOR, CROSSWALK ->
                Optional.of(CorrectionsAddress.ofElement(record.elements().getFirst()));
        };
    }

    private Span statement(FrameworkRecord record) {
        var statement = RecordWords.marked(words.statement(record), words.languageOf(record));
        statement.addClassName("record-statement");
        return statement;
    }

    /** What helps to judge: the English title beside a translation, the reason beside a link. */
    private String origin(FrameworkRecord record) {
        return switch (record.kind()) {
            case TITLE ->
                record.language().filter(l -> l != Language.EN).isEmpty()
                        ? ""
                        : Texts.text(
                                "corrections.english",
                                words.english(record.elements().getFirst()));
            case CROSSWALK, MATRIX -> record.text("rationale");
            default -> record.text(FrameworkRecord.SOURCE);
        };
    }

    private List<FrameworkRecord> selected() {
        return ticked.entrySet().stream()
                .filter(e -> e.getKey().getValue())
                .map(Map.Entry::getValue)
                .toList();
    }

    private void count() {
        int number = selected().size();
        confirm.setText(Texts.text("corrections.confirm.selected", number));
        confirm.setEnabled(number > 0);
        all.setIndeterminate(number > 0 && number < ticked.size());
        all.setValue(number > 0 && number == ticked.size());
    }

    private void confirm(List<FrameworkRecord> records) {
        why.clearProblems();
        notice.removeAll();
        done.setText("");
        try {
            int number = editing.confirm(records, why.source(), why.reason());
            whenChanged.run();
            done.say(Texts.text("corrections.confirmed", number));
        } catch (RefusedCorrectionException e) {
            why.show(e);
        } catch (CollidingCorrectionException e) {
            notice.add(new CollisionNotice(
                    words,
                    new ArrayList<>(e.collisions()),
                    records.stream().collect(Collectors.toMap(r -> r.kind() + " " + r.key(), Function.identity())),
                    whenChanged,
                    null));
        }
    }
}
