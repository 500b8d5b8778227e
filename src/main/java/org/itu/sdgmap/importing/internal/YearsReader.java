package org.itu.sdgmap.importing.internal;

import java.time.LocalDate;
import java.util.List;
import org.itu.sdgmap.activity.ActivityContent;
import org.itu.sdgmap.common.LocalizedText;
import org.itu.sdgmap.importing.RemarkRule;
import org.itu.sdgmap.importing.RowRemark.Candidate;
import org.itu.sdgmap.importing.internal.RowInterpreter.Years;
import org.jspecify.annotations.Nullable;

/** Puts start, end and period together. */
final class YearsReader {

    private final Remarks remarks;

    YearsReader(Remarks remarks) {
        this.remarks = remarks;
    }

    Years read(FieldCell startCell, FieldCell endCell, FieldCell periodCell) {
        var first = startCell.isEmpty() && !periodCell.isEmpty() ? periodCell : startCell;
        var start = reading(first);
        var end = reading(endCell);
        Integer startYear = start.year();
        LocalDate startDay = start.day();
        Integer endYear = end.endYear() != null ? end.endYear() : end.year();
        LocalDate endDay = end.endYear() != null ? end.endDay() : end.day();
        if (start.endYear() != null) {
            if (endYear != null && !endYear.equals(start.endYear())) {
                remarks.ask(first.field(), first.text(), RemarkRule.CONFLICTING_YEARS, List.of(), endCell.text());
            } else if (endYear == null && !end.ongoing()) {
                endYear = start.endYear();
                endDay = start.endDay();
            }
        }
        boolean ongoing = end.ongoing() || start.ongoing() && endYear == null;
        if (end.ongoing() && end.year() != null) {
            // "2016 - ongoing" in the column of ends
            startYear = startYear == null ? end.year() : startYear;
            endYear = null;
            endDay = null;
        }
        if (isBefore(startYear, startDay, endYear, endDay)) {
            var written = endCell.isEmpty() ? first : endCell;
            remarks.ask(
                    written.field(),
                    written.text(),
                    RemarkRule.END_BEFORE_START,
                    List.of(),
                    startDay == null || endDay == null ? String.valueOf(startYear) : startDay.toString());
        }
        return new Years(startYear, startDay, endYear, endDay, ongoing);
    }

    private static boolean isBefore(
            @Nullable Integer start, @Nullable LocalDate startDay, @Nullable Integer end, @Nullable LocalDate endDay) {
        if (start == null || end == null) {
            return false;
        }
        return end < start || startDay != null && endDay != null && endDay.isBefore(startDay);
    }

    private DateReading reading(FieldCell cell) {
        if (cell.isEmpty()) {
            return DateReading.NOTHING;
        }
        var date = cell.cell().date();
        var serial = cell.cell().number();
        if (!cell.typed()
                && date != null
                && serial != null
                && DateReader.isPossible(serial.intValue())
                && date.getYear() < 1910) {
            // A year in a cell that is formatted as a date: 2016 shows as 8 July 1905
            var year = String.valueOf(serial.intValue());
            remarks.ask(
                    cell.field(),
                    cell.text(),
                    RemarkRule.UNREADABLE_DATE,
                    List.of(new Candidate(year, LocalizedText.english(year))));
            return DateReading.NOTHING;
        }
        var reading = DateReader.read(cell);
        if (!reading.readable()) {
            remarks.ask(cell.field(), cell.text(), RemarkRule.UNREADABLE_DATE, List.of());
            return DateReading.NOTHING;
        }
        for (var note : reading.notes()) {
            remarks.add(cell.field(), cell.text(), note.rule(), note.details().toArray());
        }
        for (var year : new Integer[] {reading.year(), reading.endYear()}) {
            if (year != null && !DateReader.isPossible(year)) {
                remarks.add(
                        cell.field(),
                        cell.text(),
                        RemarkRule.YEAR_OUT_OF_RANGE,
                        ActivityContent.FIRST_YEAR,
                        ActivityContent.LAST_YEAR);
                return DateReading.NOTHING;
            }
        }
        return reading;
    }
}
