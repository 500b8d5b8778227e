package org.itu.sdgmap.importing.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itu.sdgmap.importing.NormalText;
import org.itu.sdgmap.importing.RemarkRule;
import org.jspecify.annotations.Nullable;

/** Reads one year, month or day in six languages, and the two years of a short period such as 2015-16. */
final class DayReader {

    private static final LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);
    private static final int FIRST_SERIAL = 20_000;
    private static final int LAST_SERIAL = 60_000;
    private static final String TIME = "(?:[T ]\\s*[0-9]{1,2}\\s*[:h].*)?";

    private static final Pattern ISO = Pattern.compile("([12][0-9]{3})-([0-9]{1,2})-([0-9]{1,2})" + TIME);
    private static final Pattern YEAR_FIRST = Pattern.compile("([12][0-9]{3})[./]([0-9]{1,2})[./]([0-9]{1,2})" + TIME);
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])");
    private static final Pattern DAY_FIRST =
            Pattern.compile("([0-9]{1,2})\\s*([./-])\\s*([0-9]{1,2})\\s*[./-]\\s*([0-9]{4}|[0-9]{2})" + TIME);
    private static final Pattern CHINESE =
            Pattern.compile("([12][0-9]{3})\\s*年(?:\\s*([0-9]{1,2})\\s*月)?(?:\\s*([0-9]{1,2})\\s*[日号])?");
    private static final Pattern CHINESE_DAY = Pattern.compile("([0-9]{1,2})\\s*月\\s*([0-9]{1,2})\\s*[日号]?");
    private static final Pattern SHORT_RANGE = Pattern.compile("([12][0-9]{3})\\s*[-–—/]\\s*([0-9]{2})");
    private static final Pattern MONTH_YEAR = Pattern.compile("([0-9]{1,2})[./-]([12][0-9]{3})");

    private DayReader() {}

    /** One year or day. */
    static Optional<DateReading> single(String text) {
        if (text.matches("[0-9]{4}([.,]0+)?")) {
            return Optional.of(DateReading.year(Integer.parseInt(text.substring(0, 4))));
        }
        if (text.matches("[0-9]{5}([.,][0-9]+)?")) {
            var date = ofSerial(text);
            return date == null
                    ? Optional.empty()
                    : Optional.of(DateReading.day(date, DateReading.Note.of(RemarkRule.EXCEL_DATE, date)));
        }
        for (var pattern : List.of(ISO, YEAR_FIRST, COMPACT)) {
            var iso = pattern.matcher(text);
            if (iso.matches()) {
                return reading(day(group(iso, 1), group(iso, 2), group(iso, 3)));
            }
        }
        var range = SHORT_RANGE.matcher(text);
        if (range.matches()) {
            return Optional.of(shortRange(group(range, 1), group(range, 2)));
        }
        var monthYear = MONTH_YEAR.matcher(text);
        if (monthYear.matches() && group(monthYear, 1) <= 12) {
            return Optional.of(DateReading.year(group(monthYear, 2)));
        }
        var chinese = CHINESE.matcher(text);
        if (chinese.matches()) {
            if (chinese.group(2) == null || chinese.group(3) == null) {
                return Optional.of(DateReading.year(group(chinese, 1)));
            }
            return reading(day(group(chinese, 1), group(chinese, 2), group(chinese, 3)));
        }
        var dotted = DAY_FIRST.matcher(text);
        if (dotted.matches()) {
            return Optional.of(numeric(group(dotted, 1), dotted.group(2), group(dotted, 3), dotted.group(4)));
        }
        return named(text);
    }

    private static DateReading shortRange(int year, int two) {
        int end = year / 100 * 100 + two;
        if (two <= 12 && two > 0) {
            // 2009-10: a period or October; 2015-03 can only be March
            return end > year
                    ? new DateReading(
                            year,
                            null,
                            end,
                            null,
                            false,
                            true,
                            List.of(DateReading.Note.of(RemarkRule.AMBIGUOUS_RANGE, year, end)))
                    : DateReading.year(year);
        }
        return new DateReading(year, null, end, null, false, true, List.of());
    }

    private static DateReading numeric(int first, String separator, int second, String yearText) {
        int year = Integer.parseInt(yearText);
        var notes = new ArrayList<DateReading.Note>();
        if (yearText.length() == 2) {
            year += year < 70 ? 2000 : 1900;
            notes.add(DateReading.Note.of(RemarkRule.SHORT_YEAR, year));
        }
        boolean dayFirst = first > 12 || separator.equals(".") || first == second;
        if (dayFirst && second <= 12) {
            return reading(day(year, second, first), notes).orElseThrow();
        }
        if (second > 12) {
            var date = day(year, first, second);
            date.ifPresent(d -> notes.add(DateReading.Note.of(RemarkRule.MONTH_FIRST, d)));
            return reading(date, notes).orElseThrow();
        }
        notes.add(DateReading.Note.of(RemarkRule.AMBIGUOUS_DAY, year));
        return first > 0 && second > 0
                ? DateReading.year(year, notes.toArray(DateReading.Note[]::new))
                : DateReading.UNREADABLE;
    }

    /** A month by name with its year, perhaps with a day. */
    private static Optional<DateReading> named(String text) {
        var words = NormalText.of(text).split(" ");
        Integer month = null;
        Integer year = null;
        Integer day = null;
        boolean shortYear = false;
        for (int i = 0; i < words.length; i++) {
            var word = words[i];
            if (word.matches("[12][0-9]{3}") && year == null) {
                year = Integer.valueOf(word);
            } else if (word.matches("[0-9]{1,2}") && day == null) {
                day = Integer.valueOf(word);
            } else if (word.matches("[0-9]{1,2}") && year == null && month != null) {
                int two = Integer.parseInt(word);
                year = two + (two < 70 ? 2000 : 1900);
                shortYear = true;
            } else if (month == null && monthOf(words, i) > 0) {
                month = monthOf(words, i);
                if (i + 1 < words.length && Words.all().is("MONTH", word + " " + words[i + 1])) {
                    i++;
                }
            } else if (!DateWords.isSmall(word)) {
                return Optional.empty();
            }
        }
        if (month == null) {
            return Optional.empty();
        }
        if (year == null && day != null && text.matches("(?U).*[\\p{L}.][\\s.'’/-]*[0-9]{2}$")) {
            // Mar-19: month and year
            year = day + (day < 70 ? 2000 : 1900);
            day = null;
            shortYear = true;
        }
        if (year == null) {
            return Optional.empty();
        }
        var notes = shortYear
                ? new DateReading.Note[] {DateReading.Note.of(RemarkRule.SHORT_YEAR, year)}
                : new DateReading.Note[0];
        if (day == null) {
            return Optional.of(DateReading.year(year, notes));
        }
        return reading(day(year, month, day), List.of(notes));
    }

    private static int monthOf(String[] words, int i) {
        var two = i + 1 < words.length
                ? Words.all().find("MONTH", words[i] + " " + words[i + 1])
                : Optional.<String>empty();
        return Integer.parseInt(
                two.or(() -> Words.all().find("MONTH", words[i])).orElse("0"));
    }

    /** The date of a serial number of Excel; null where it is none. */
    static @Nullable LocalDate ofSerial(String text) {
        int serial = Integer.parseInt(text.split("[.,]")[0]);
        return serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? EXCEL_EPOCH.plusDays(serial) : null;
    }

    /** The date that Excel made of a code, such as 08-Mar of 3-8; null where a text is no date. */
    static @Nullable LocalDate changedCode(String text) {
        var bare = CodeText.digits(text);
        if (bare.matches("[2-5][0-9]{4}|60000")) {
            return ofSerial(bare);
        }
        var iso = ISO.matcher(bare);
        if (iso.matches()) {
            return day(group(iso, 1), group(iso, 2), group(iso, 3)).orElse(null);
        }
        var numeric = DAY_FIRST.matcher(bare);
        if (numeric.matches()
                && (numeric.group(4).length() == 4 || !numeric.group(2).equals("."))) {
            int year = numeric.group(4).length() == 4 ? group(numeric, 4) : 2000 + group(numeric, 4);
            return day(year, group(numeric, 3), group(numeric, 1))
                    .or(() -> day(year, group(numeric, 1), group(numeric, 3)))
                    .orElse(null);
        }
        var chinese = CHINESE_DAY.matcher(bare);
        if (chinese.matches()) {
            return day(2000, group(chinese, 1), group(chinese, 2)).orElse(null);
        }
        var words = NormalText.of(bare).split(" ");
        if (words.length < 2 || words.length > 4 || bare.length() > 30) {
            return null;
        }
        int month = 0;
        int number = 0;
        for (var word : words) {
            if (word.matches("[0-9]{1,2}") && number == 0) {
                number = Integer.parseInt(word);
            } else if (Words.all().is("MONTH", word) && month == 0) {
                month = Integer.parseInt(Words.all().find("MONTH", word).orElseThrow());
            } else if (!word.matches("[12][0-9]{3}|[0-9]{2}") && !DateWords.isSmall(word)) {
                return null;
            }
        }
        return month == 0 || number == 0 ? null : day(2000, month, number).orElse(null);
    }

    private static Optional<DateReading> reading(Optional<LocalDate> day) {
        return reading(day, List.of());
    }

    /** A day that the calendar does not have, such as 31 February, is not cut down to its year. */
    private static Optional<DateReading> reading(Optional<LocalDate> day, List<DateReading.Note> notes) {
        return Optional.of(day.map(d -> DateReading.day(d, notes.toArray(DateReading.Note[]::new)))
                .orElse(DateReading.UNREADABLE));
    }

    private static int group(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
