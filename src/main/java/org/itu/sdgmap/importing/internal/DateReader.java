package org.itu.sdgmap.importing.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itu.sdgmap.activity.ActivityContent;
import org.itu.sdgmap.importing.NormalText;
import org.itu.sdgmap.importing.RemarkRule;
import org.jspecify.annotations.Nullable;

/** Reads years, days and periods in six languages. */
final class DateReader {

    private static final LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);
    private static final int FIRST_SERIAL = 20_000;
    private static final int LAST_SERIAL = 60_000;

    private static final Pattern ISO = Pattern.compile("([12][0-9]{3})-([0-9]{1,2})-([0-9]{1,2})(?:[T ].*)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("([12][0-9]{3})[./]([0-9]{1,2})[./]([0-9]{1,2})");
    private static final Pattern DAY_FIRST =
            Pattern.compile("([0-9]{1,2})\\s*([./-])\\s*([0-9]{1,2})\\s*[./-]\\s*([0-9]{4}|[0-9]{2})(?:[ T].*)?");
    private static final Pattern CHINESE =
            Pattern.compile("([12][0-9]{3})\\s*年(?:\\s*([0-9]{1,2})\\s*月)?(?:\\s*([0-9]{1,2})\\s*[日号])?");
    private static final Pattern SHORT_RANGE = Pattern.compile("([12][0-9]{3})\\s*[-–—/]\\s*([0-9]{2})");
    private static final Pattern MONTH_YEAR = Pattern.compile("([0-9]{1,2})[./-]([12][0-9]{3})");
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])([0-9]{4})(?![0-9])");

    /**
     * What a cell says.
     *
     * @param endYear where the cell names a period
     * @param ongoing whether it says that there is no end
     */
    record Reading(
            @Nullable Integer year,
            @Nullable LocalDate day,
            @Nullable Integer endYear,
            @Nullable LocalDate endDay,
            boolean ongoing,
            boolean readable,
            List<Note> notes) {

        static final Reading NOTHING = new Reading(null, null, null, null, false, true, List.of());
        static final Reading UNREADABLE = new Reading(null, null, null, null, false, false, List.of());

        private static Reading year(int year, Note... notes) {
            return new Reading(year, null, null, null, false, true, List.of(notes));
        }

        private static Reading day(LocalDate day, Note... notes) {
            return new Reading(day.getYear(), day, null, null, false, true, List.of(notes));
        }

        private Reading withOngoing() {
            return new Reading(year, day, endYear, endDay, true, readable, notes);
        }
    }

    record Note(RemarkRule rule, List<Object> details) {
        static Note of(RemarkRule rule, Object... details) {
            return new Note(rule, List.of(details));
        }
    }

    private DateReader() {}

    static Reading read(FieldCell field) {
        var cell = field.cell();
        if (!field.typed() && cell.date() != null) {
            return Reading.day(cell.date());
        }
        return read(field.text());
    }

    static Reading read(String original) {
        var text = TextRepair.line(CodeText.digits(original))
                .replaceAll("(?<=[0-9])\\s*(?:гг?|г\\.г|م|هـ)\\.?(?=$|[\\s,;)–—-])", "")
                .replaceAll("(?iu)(?<=[0-9])(st|nd|rd|th|er|ère|º|°)(?![\\p{L}])", "")
                .strip();
        if (text.isEmpty()) {
            return Reading.NOTHING;
        }
        if (Words.all().is("ONGOING", text)) {
            return new Reading(null, null, null, null, true, true, List.of());
        }
        var single = single(text);
        if (single.isPresent()) {
            return single.get();
        }
        return open(text).or(() -> period(text)).orElse(Reading.UNREADABLE);
    }

    /** One year or day. */
    private static Optional<Reading> single(String text) {
        if (text.matches("[0-9]{4}([.,]0+)?")) {
            return Optional.of(Reading.year(Integer.parseInt(text.substring(0, 4))));
        }
        if (text.matches("[0-9]{5}([.,][0-9]+)?")) {
            var date = ofSerial(text);
            return date == null
                    ? Optional.empty()
                    : Optional.of(Reading.day(date, Note.of(RemarkRule.EXCEL_DATE, date)));
        }
        var iso = ISO.matcher(text);
        if (iso.matches() || (iso = YEAR_FIRST.matcher(text)).matches()) {
            return day(group(iso, 1), group(iso, 2), group(iso, 3)).map(Reading::day);
        }
        var range = SHORT_RANGE.matcher(text);
        if (range.matches()) {
            return Optional.of(shortRange(text, group(range, 1), group(range, 2)));
        }
        var monthYear = MONTH_YEAR.matcher(text);
        if (monthYear.matches() && group(monthYear, 1) <= 12) {
            return Optional.of(Reading.year(group(monthYear, 2)));
        }
        var chinese = CHINESE.matcher(text);
        if (chinese.matches()) {
            if (chinese.group(2) == null || chinese.group(3) == null) {
                return Optional.of(Reading.year(group(chinese, 1)));
            }
            return day(group(chinese, 1), group(chinese, 2), group(chinese, 3)).map(Reading::day);
        }
        var dotted = DAY_FIRST.matcher(text);
        if (dotted.matches()) {
            return numeric(text, group(dotted, 1), dotted.group(2), group(dotted, 3), dotted.group(4));
        }
        return named(text);
    }

    private static Reading shortRange(String text, int year, int two) {
        int end = year / 100 * 100 + two;
        if (two <= 12 && two > 0) {
            // 2009-10: a period or October; 2015-03 can only be March
            return end > year
                    ? new Reading(
                            year, null, end, null, false, true, List.of(Note.of(RemarkRule.AMBIGUOUS_RANGE, year, end)))
                    : Reading.year(year);
        }
        return new Reading(year, null, end, null, false, true, List.of());
    }

    private static Optional<Reading> numeric(String text, int first, String separator, int second, String yearText) {
        int year = Integer.parseInt(yearText);
        var notes = new ArrayList<Note>();
        if (yearText.length() == 2) {
            year += year < 70 ? 2000 : 1900;
            notes.add(Note.of(RemarkRule.SHORT_YEAR, year));
        }
        boolean dayFirst = first > 12 || separator.equals(".") || first == second;
        if (dayFirst && second <= 12) {
            return day(year, second, first).map(d -> Reading.day(d, notes.toArray(Note[]::new)));
        }
        if (second > 12) {
            var date = day(year, first, second);
            date.ifPresent(d -> notes.add(Note.of(RemarkRule.MONTH_FIRST, d)));
            return date.map(d -> Reading.day(d, notes.toArray(Note[]::new)));
        }
        notes.add(Note.of(RemarkRule.AMBIGUOUS_DAY, year));
        return first > 0 && second > 0 ? Optional.of(Reading.year(year, notes.toArray(Note[]::new))) : Optional.empty();
    }

    /** A month by name with its year, perhaps with a day. */
    private static Optional<Reading> named(String text) {
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
            } else if (!isSmall(word)) {
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
        var notes = shortYear ? new Note[] {Note.of(RemarkRule.SHORT_YEAR, year)} : new Note[0];
        if (day == null) {
            return Optional.of(Reading.year(year, notes));
        }
        return day(year, month, day).map(d -> Reading.day(d, notes));
    }

    private static int monthOf(String[] words, int i) {
        var two = i + 1 < words.length
                ? Words.all().find("MONTH", words[i] + " " + words[i + 1])
                : Optional.<String>empty();
        return Integer.parseInt(
                two.or(() -> Words.all().find("MONTH", words[i])).orElse("0"));
    }

    private static boolean isSmall(String word) {
        return List.of(
                        "de",
                        "del",
                        "of",
                        "the",
                        "le",
                        "la",
                        "el",
                        "du",
                        "в",
                        "г",
                        "года",
                        "год",
                        "year",
                        "monday",
                        "tuesday",
                        "wednesday",
                        "thursday",
                        "friday",
                        "saturday",
                        "sunday",
                        "عام",
                        "سنه",
                        "شهر",
                        "من",
                        "early",
                        "late",
                        "mid",
                        "end",
                        "beginning",
                        "début",
                        "debut",
                        "fin",
                        "finales",
                        "principios",
                        "конец",
                        "начало",
                        "in",
                        "en",
                        "ano",
                        "an",
                        "annee",
                        "о",
                        "e",
                        "s")
                .contains(word);
    }

    /** "since 2019", "2019 onwards", "2019-", "2019-ongoing". */
    private static Optional<Reading> open(String text) {
        var bare = text.replaceAll("\\s*([-–—→>]+|\\.\\.\\.|…|至|~)\\s*$", "").strip();
        if (!bare.equals(text) && !bare.isEmpty()) {
            return single(bare).map(Reading::withOngoing);
        }
        var normal = NormalText.of(text);
        for (var word : Words.all().of("SINCE").keySet()) {
            if (normal.startsWith(word + " ") || normal.matches(Pattern.quote(word) + "[0-9].*")) {
                var rest =
                        text.substring(Math.min(text.length(), word.length())).strip();
                var pattern = Pattern.compile(
                        "(?iu)^" + loose(word) + "(?![\\p{L}])[\\s:]*(?=[^\\s])|^" + loose(word) + "(?=[0-9])");
                var matcher = pattern.matcher(text);
                if (matcher.find()) {
                    rest = text.substring(matcher.end());
                }
                var since = single(rest.strip());
                if (since.isPresent()) {
                    return since.map(Reading::withOngoing);
                }
            }
            if (normal.endsWith(" " + word) || normal.matches("[0-9]{4}年?" + Pattern.quote(word))) {
                var year = YEAR.matcher(text);
                if (year.find()) {
                    return Optional.of(
                            Reading.year(Integer.parseInt(year.group(1))).withOngoing());
                }
            }
        }
        for (var word : Words.all().of("ONGOING").keySet()) {
            if (normal.endsWith(word) && normal.length() > word.length()) {
                var year = YEAR.matcher(text);
                if (year.find() && !year.find()) {
                    year.reset();
                    year.find();
                    return Optional.of(
                            Reading.year(Integer.parseInt(year.group(1))).withOngoing());
                }
            }
        }
        return Optional.empty();
    }

    /** A word in any writing of accents and case. */
    private static String loose(String normalWord) {
        return normalWord
                .chars()
                .mapToObj(c -> c == ' ' ? "\\s+" : Pattern.quote(Character.toString(c)) + "\\p{Mn}?")
                .collect(java.util.stream.Collectors.joining());
    }

    /** Two years or days with something between them. */
    private static Optional<Reading> period(String text) {
        var years = YEAR.matcher(text)
                .results()
                .map(m -> Integer.valueOf(m.group(1)))
                .toList();
        if (years.size() == 2) {
            for (var separator : YEAR.matcher(text).results().toList().subList(0, 1)) {
                var first = single(text.substring(0, separator.end())
                        .replaceFirst("(?iu)^\\p{L}{1,8}\\s+(?=[0-9])", "")
                        .strip());
                var second = single(text.substring(separator.end())
                        .replaceFirst("(?iu)^\\s*(年|[-–—/~→]+|\\p{L}{1,12}(?=\\s*[0-9]))\\s*(?:至|到|[-–—~])?\\s*", "")
                        .strip());
                if (first.isPresent() && second.isPresent() && second.get().year() != null) {
                    var notes = new ArrayList<>(first.get().notes());
                    notes.addAll(second.get().notes());
                    return Optional.of(new Reading(
                            first.get().year(),
                            first.get().day(),
                            second.get().year(),
                            second.get().day(),
                            false,
                            true,
                            notes));
                }
            }
            return onlyYearsAndSmallWords(text)
                    ? Optional.of(new Reading(years.get(0), null, years.get(1), null, false, true, List.of()))
                    : Optional.empty();
        }
        if (years.size() == 1) {
            // "from 25 to 28 September 2017", "September-October 2017"
            var words = NormalText.of(text).split(" ");
            boolean known = java.util.Arrays.stream(words)
                    .allMatch(w -> w.matches("[0-9]{1,4}")
                            || isSmall(w)
                            || Words.all().is("MONTH", w)
                            || List.of(
                                            "from", "to", "and", "au", "a", "al", "y", "et", "с", "по", "и", "до",
                                            "الي", "و", "至", "du", "年", "q1", "q2", "q3", "q4", "quarter", "half",
                                            "first", "second", "third", "fourth")
                                    .contains(w));
            if (known) {
                return Optional.of(Reading.year(years.getFirst()));
            }
        }
        return Optional.empty();
    }

    private static boolean onlyYearsAndSmallWords(String text) {
        return java.util.Arrays.stream(NormalText.of(text).split(" "))
                .allMatch(w -> w.matches("[0-9]{1,4}")
                        || w.length() <= 3
                        || isSmall(w)
                        || Words.all().is("MONTH", w)
                        || Words.all().is("SINCE", w)
                        || w.matches("[0-9]{4}年?.?"));
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
            } else if (!word.matches("[12][0-9]{3}|[0-9]{2}") && !isSmall(word)) {
                return null;
            }
        }
        return month == 0 || number == 0 ? null : day(2000, month, number).orElse(null);
    }

    /** Whether an activity may have the year. */
    static boolean isPossible(int year) {
        return year >= ActivityContent.FIRST_YEAR && year <= ActivityContent.LAST_YEAR;
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
