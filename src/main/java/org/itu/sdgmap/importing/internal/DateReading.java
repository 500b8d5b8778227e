package org.itu.sdgmap.importing.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.itu.sdgmap.importing.RemarkRule;
import org.jspecify.annotations.Nullable;

/**
 * What a cell says.
 *
 * @param endYear where the cell names a period
 * @param ongoing whether it says that there is no end
 */
record DateReading(
        @Nullable Integer year,
        @Nullable LocalDate day,
        @Nullable Integer endYear,
        @Nullable LocalDate endDay,
        boolean ongoing,
        boolean readable,
        List<Note> notes) {

    static final DateReading NOTHING = new DateReading(null, null, null, null, false, true, List.of());
    static final DateReading UNREADABLE = new DateReading(null, null, null, null, false, false, List.of());

    static DateReading year(int year, Note... notes) {
        return new DateReading(year, null, null, null, false, true, List.of(notes));
    }

    static DateReading day(LocalDate day, Note... notes) {
        return new DateReading(day.getYear(), day, null, null, false, true, List.of(notes));
    }

    DateReading withOngoing() {
        return new DateReading(year, day, endYear, endDay, true, readable, notes);
    }

    /** A fiscal year is not the year of the calendar: a person should see it. */
    DateReading inFiscalYear() {
        var start = year;
        if (!readable || start == null) {
            return UNREADABLE;
        }
        var more = new ArrayList<>(notes);
        more.add(Note.of(RemarkRule.AMBIGUOUS_DAY, start));
        return new DateReading(year, day, endYear, endDay, ongoing, true, more);
    }

    /** What is to be remarked about it. */
    record Note(RemarkRule rule, List<Object> details) {
        static Note of(RemarkRule rule, Object... details) {
            return new Note(rule, List.of(details));
        }
    }
}
