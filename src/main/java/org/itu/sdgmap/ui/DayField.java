package org.itu.sdgmap.ui;

import com.ibm.icu.text.DateFormatSymbols;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.itu.sdgmap.common.Language;

/** A day, with the names and the order of day, month and year of the reader's language. */
public class DayField extends DatePicker {

    private static final int DAYS_OF_WEEK = 7;
    private static final int MONTHS = 12;

    public DayField(String label) {
        super(label);
        setLocale(Texts.language().locale());
        setI18n(words());
    }

    private static DatePickerI18n words() {
        var symbols = new DateFormatSymbols(Texts.language().locale());
        var words = new DatePickerI18n();
        words.setMonthNames(Arrays.asList(symbols.getMonths()).subList(0, MONTHS));
        words.setWeekdays(fromSunday(symbols.getWeekdays()));
        words.setWeekdaysShort(fromSunday(symbols.getShortWeekdays()));
        words.setFirstDayOfWeek(1);
        words.setToday(Texts.text("asof.today"));
        words.setCancel(Texts.text("asof.cancel"));
        words.setBadInputErrorMessage(Texts.text("asof.bad"));
        if (Texts.language() == Language.EN) {
            // Day first, as in ITU's documents; the others already are.
            words.setDateFormats("dd/MM/yyyy", "d.M.yyyy", "yyyy-MM-dd");
        }
        return words;
    }

    /** The names begin with an empty one in front of Sunday. */
    private static List<String> fromSunday(String[] names) {
        return IntStream.rangeClosed(1, DAYS_OF_WEEK).mapToObj(i -> names[i]).toList();
    }
}
