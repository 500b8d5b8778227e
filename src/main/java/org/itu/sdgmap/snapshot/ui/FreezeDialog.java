package org.itu.sdgmap.snapshot.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.FilterDescription;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.common.BusyException;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.snapshot.Freezing;
import org.itu.sdgmap.snapshot.SnapshotRequest;
import org.itu.sdgmap.ui.AsOfPicker;
import org.itu.sdgmap.ui.DayField;
import org.itu.sdgmap.ui.Texts;
import org.springframework.context.annotation.Scope;

/** Asks what to freeze and what to call it. */
@SpringComponent
@Scope("prototype")
class FreezeDialog extends Dialog {

    private static final int LONGEST_ADDRESS = 4_000;

    private final Freezing freezing;
    private final FilterParameters filters;
    private final FilterDescription description;
    private final Clock clock;
    private final TextField label = new TextField(Texts.text("snapshots.label"));
    private final TextArea purpose = new TextArea(Texts.text("snapshots.purpose"));
    private final TextField meeting = new TextField(Texts.text("snapshots.meeting"));
    private final DayField day = new DayField(Texts.text("snapshots.freeze.day"));
    private final TextField address = new TextField(Texts.text("snapshots.filter"));
    private final Paragraph selects = new Paragraph();
    private final Paragraph problem = new Paragraph();
    private SerializableConsumer<Long> whenAsked = job -> {};

    FreezeDialog(Freezing freezing, FilterParameters filters, FilterDescription description, Clock clock) {
        this.freezing = freezing;
        this.filters = filters;
        this.description = description;
        this.clock = clock;
        setHeaderTitle(Texts.text("snapshots.freeze.title"));
        addClassNames("account-dialog", "freeze-dialog");
        label.setRequiredIndicatorVisible(true);
        label.setMaxLength(SnapshotRequest.LONGEST_LINE);
        label.setHelperText(Texts.text("snapshots.freeze.label.help"));
        purpose.setRequiredIndicatorVisible(true);
        purpose.setMaxLength(SnapshotRequest.LONGEST_PURPOSE);
        purpose.setHelperText(Texts.text("snapshots.freeze.purpose.help"));
        meeting.setMaxLength(SnapshotRequest.LONGEST_LINE);
        day.setMin(AsOfPicker.FIRST);
        day.setClearButtonVisible(true);
        day.setHelperText(Texts.text("snapshots.freeze.day.help"));
        address.setMaxLength(LONGEST_ADDRESS);
        address.setHelperText(Texts.text("snapshots.freeze.filter.help"));
        address.setClearButtonVisible(true);
        address.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        address.addValueChangeListener(e -> describe());
        for (var field : List.of(label, purpose, meeting, address)) {
            ((HasValidation) field).setManualValidation(true);
        }
        selects.getElement().setAttribute("aria-live", "polite");
        problem.addClassName("form-problem");
        problem.getElement().setAttribute("role", "alert");
        add(
                label,
                purpose,
                meeting,
                day,
                address,
                selects,
                new Paragraph(Texts.text("snapshots.freeze.note")),
                problem);
        var submit = new Button(Texts.text("snapshots.freeze"), e -> freeze());
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.setDisableOnClick(true);
        submit.addClickListener(e -> submit.setEnabled(true));
        getFooter().add(new Button(Texts.text("snapshots.freeze.cancel"), e -> close()), submit);
    }

    /** Called with the id of the work once somebody has asked for it. */
    void whenAsked(SerializableConsumer<Long> listener) {
        whenAsked = listener;
    }

    void openAnew() {
        day.setMax(LocalDate.now(clock));
        problem.setText("");
        describe();
        open();
    }

    /** The filter of the pasted address; a day in it is left to the field of the day. */
    private ActivityFilter filter() {
        var parameters = new LinkedHashMap<>(parameters(address.getValue().strip()));
        parameters.keySet().retainAll(FilterParameters.NAMES);
        parameters.remove(AsOfPicker.PARAMETER);
        parameters.remove(FilterParameters.SNAPSHOT);
        return filters.parse(parameters);
    }

    private static Map<String, List<String>> parameters(String text) {
        int query = text.indexOf('?');
        if (query < 0 && !text.contains("=")) {
            return Map.of();
        }
        try {
            return QueryParameters.fromString(text.substring(query + 1)).getParameters();
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException("address", text, "an address of a page");
        }
    }

    private void describe() {
        address.setInvalid(false);
        try {
            selects.setText(Texts.text("snapshots.freeze.selects", description.describe(filter(), Texts.language())));
        } catch (InvalidValueException e) {
            selects.setText("");
            refuse(address, Texts.text("snapshots.freeze.badFilter", e.field(), e.value()));
        }
    }

    private void freeze() {
        problem.setText("");
        List.of(label, purpose, meeting).forEach(f -> ((HasValidation) f).setInvalid(false));
        describe();
        if (address.isInvalid() || day.isInvalid()) {
            return;
        }
        try {
            var chosen = day.getValue();
            var today = LocalDate.now(clock);
            var filter = filter().withAsOf(chosen == null || !chosen.isBefore(today) ? null : chosen);
            long job = freezing.freeze(new SnapshotRequest(
                    label.getValue(), purpose.getValue(), meeting.getValue(), filter, Texts.language()));
            close();
            whenAsked.accept(job);
        } catch (InvalidValueException e) {
            switch (e.field()) {
                case "label" -> refuse(label, line(SnapshotRequest.LONGEST_LINE));
                case "purpose" -> refuse(purpose, line(SnapshotRequest.LONGEST_PURPOSE));
                case "meeting" -> refuse(meeting, line(SnapshotRequest.LONGEST_LINE));
                default -> problem.setText(Texts.text("snapshots.freeze.badFilter", e.field(), e.value()));
            }
        } catch (BusyException e) {
            problem.setText(Texts.text("snapshots.freeze.busy"));
        }
    }

    private static String line(int longest) {
        return Texts.text("snapshots.freeze.line", longest);
    }

    private static <F extends AbstractField<?, String> & HasValidation> void refuse(F field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
        field.getElement().callJsFunction("focus");
    }
}
