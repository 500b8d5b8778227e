package org.itu.sdgmap.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.itu.sdgmap.common.Language;
import org.jspecify.annotations.Nullable;

/** Chooses the day whose published state a page shows; empty for the present. */
public class AsOfPicker extends Div {

    /** Name of the parameter of an address, in the form 2026-05-01. */
    public static final String PARAMETER = "asof";

    /** No state is older than the tool. */
    public static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    private static final int DAYS_OF_WEEK = 7;
    private static final int MONTHS = 12;

    private final DatePicker day = new DatePicker(Texts.text("asof.day"));

    /** @param whenChosen takes the day, null for the present */
    public AsOfPicker(
            LocalDate today, @Nullable LocalDate chosen, SerializableConsumer<@Nullable LocalDate> whenChosen) {
        addClassName("as-of");
        day.setMin(FIRST);
        day.setMax(today);
        day.setValue(chosen);
        day.setClearButtonVisible(true);
        day.setLocale(Texts.language().locale());
        day.setI18n(words());
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

    /** Names of days and months as the reader's language has them, and the messages of the field. */
    private static DatePicker.DatePickerI18n words() {
        var locale = Texts.language().locale();
        var symbols = new com.ibm.icu.text.DateFormatSymbols(locale);
        var words = new DatePicker.DatePickerI18n();
        words.setMonthNames(Arrays.asList(symbols.getMonths()).subList(0, MONTHS));
        words.setWeekdays(fromSunday(symbols.getWeekdays()));
        words.setWeekdaysShort(fromSunday(symbols.getShortWeekdays()));
        words.setFirstDayOfWeek(1);
        words.setToday(Texts.text("asof.today"));
        words.setCancel(Texts.text("asof.cancel"));
        words.setBadInputErrorMessage(Texts.text("asof.bad"));
        words.setMinErrorMessage(Texts.text("asof.tooEarly", day(FIRST)));
        words.setMaxErrorMessage(Texts.text("asof.tooLate"));
        if (Texts.language() != Language.EN) {
            return words;
        }
        // Day first, as in ITU's documents; the others already are.
        words.setDateFormats("dd/MM/yyyy", "d.M.yyyy", "yyyy-MM-dd");
        return words;
    }

    /** The names begin with an empty one in front of Sunday. */
    private static List<String> fromSunday(String[] names) {
        return IntStream.rangeClosed(1, DAYS_OF_WEEK).mapToObj(i -> names[i]).toList();
    }

    /** A day in words, such as 1 May 2026. */
    public static String day(LocalDate day) {
        return Texts.date(day.atStartOfDay(java.time.ZoneOffset.UTC).toInstant());
    }
}
