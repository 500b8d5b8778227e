package org.itu.sdgmap.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Chooses the day whose published state a page shows; empty for the present. */
public class AsOfPicker extends Div {

    /** Name of the parameter of an address, in the form 2026-05-01. */
    public static final String PARAMETER = "asof";

    /** No state is older than the tool. */
    public static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    private final DayField day = new DayField(Texts.text("asof.day"));

    /** @param whenChosen takes the day, null for the present */
    public AsOfPicker(
            LocalDate today, @Nullable LocalDate chosen, SerializableConsumer<@Nullable LocalDate> whenChosen) {
        addClassName("as-of");
        day.setMin(FIRST);
        day.setMax(today);
        day.setValue(chosen);
        day.setClearButtonVisible(true);
        day.getI18n()
                .setMinErrorMessage(Texts.text("asof.tooEarly", day(FIRST)))
                .setMaxErrorMessage(Texts.text("asof.tooLate"));
        day.setHelperText(Texts.text("asof.help"));
        day.addValueChangeListener(e -> {
            var value = e.getValue();
            boolean outside = value != null && (value.isBefore(FIRST) || value.isAfter(today));
            if (e.isFromClient() && !outside) {
                whenChosen.accept(today.equals(value) ? null : value);
            }
        });
        var note = new Paragraph(Texts.text("asof.note"));
        note.addClassName("as-of-note");
        add(day, note);
    }

    /** A day in words, such as 1 May 2026. */
    public static String day(LocalDate day) {
        return Texts.date(day.atStartOfDay(java.time.ZoneOffset.UTC).toInstant());
    }
}
