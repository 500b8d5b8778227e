package org.itu.sdgmap.importing.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.itu.sdgmap.activity.ActivityContent;
import org.itu.sdgmap.importing.NormalText;

/** Reads years, days and periods in six languages. */
final class DateReader {

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])([0-9]{4})(?![0-9])");

    /** What stands between the two ends of a period. */
    private static final String BETWEEN = "(?iu)\\s+[-–—~→/]+\\s*|\\s*[–—→]+\\s*|(?<=[0-9年月日])至(?=[0-9])"
            + "|\\s+(?:to|until|till|through|à|au|jusqu['’]au|a|al|hasta|по|до|至|إلى|حتى)\\s+";

    private static final Pattern TWO_YEARS =
            Pattern.compile("(?iu)[0-9]{4}年?\\s*(?:and|et|y|e|и|و|和|与|及|&|\\+|,|;)\\s*[0-9]{4}年?");

    private static final Pattern CONNECTION =
            Pattern.compile("(?iu)^\\s*(?:年|[-–—/~→]+|(?<word>\\p{L}{1,12})(?=\\s*[0-9]))\\s*(?:至|到|[-–—~])?\\s*");

    private DateReader() {}

    static DateReading read(FieldCell field) {
        var cell = field.cell();
        if (!field.typed() && cell.date() != null) {
            return DateReading.day(cell.date());
        }
        return read(field.text());
    }

    static DateReading read(String original) {
        var text = DateWords.stripped(TextRepair.line(CodeText.digits(original)))
                .replaceAll("(?<=[0-9])\\s*(?:гг?|г\\.г|م|هـ)\\.?(?=$|[\\s,;)–—-])", "")
                .replaceAll("(?iu)(?<=[0-9])(st|nd|rd|th|er|ère|º|°)(?![\\p{L}])", "")
                .strip();
        if (text.isEmpty()) {
            return DateReading.NOTHING;
        }
        if (Words.all().is("ONGOING", text)) {
            return new DateReading(null, null, null, null, true, true, List.of());
        }
        var fiscal = DateWords.withoutFiscalYear(text);
        if (fiscal.isPresent()) {
            return readWords(fiscal.get()).inFiscalYear();
        }
        return readWords(text);
    }

    private static DateReading readWords(String text) {
        return DayReader.single(text)
                .or(() -> until(text))
                .or(() -> open(text))
                .or(() -> period(text))
                .orElse(DateReading.UNREADABLE);
    }

    /** "until 2025": an end and no start. */
    private static Optional<DateReading> until(String text) {
        return DateWords.withoutUntil(text)
                .flatMap(DayReader::single)
                .filter(r -> r.readable() && r.endYear() == null)
                .map(r -> new DateReading(null, null, r.year(), r.day(), false, true, r.notes()));
    }

    /** "since 2019", "2019 onwards", "2019-", "2019-ongoing". */
    private static Optional<DateReading> open(String text) {
        var bare = text.replaceAll("\\s*([-–—→>]+|\\.\\.\\.|…|至|~)\\s*$", "").strip();
        if (!bare.equals(text) && !bare.isEmpty()) {
            return DayReader.single(bare).map(DateReading::withOngoing);
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
                var since = DayReader.single(DateWords.bareYear(rest));
                if (since.isPresent()) {
                    return since.map(DateReading::withOngoing);
                }
            }
            if (normal.endsWith(" " + word) && knowsBefore(normal, word)
                    || normal.matches("[0-9]{4}年?" + Pattern.quote(word))) {
                var year = YEAR.matcher(text);
                if (year.find()) {
                    return Optional.of(
                            DateReading.year(Integer.parseInt(year.group(1))).withOngoing());
                }
            }
        }
        for (var word : Words.all().of("ONGOING").keySet()) {
            if (normal.endsWith(word) && normal.length() > word.length() && knowsBefore(normal, word)) {
                var year = YEAR.matcher(text);
                if (year.find() && !year.find()) {
                    year.reset();
                    year.find();
                    return Optional.of(
                            DateReading.year(Integer.parseInt(year.group(1))).withOngoing());
                }
            }
        }
        return Optional.empty();
    }

    /** Whether all before the last word is a date with small words: not in "2019 not ongoing". */
    private static boolean knowsBefore(String normal, String last) {
        var before = normal.substring(0, normal.length() - last.length()).strip();
        return Words.all().is("ONGOING", before.replaceFirst("^[0-9]{4}\\s*", ""))
                || java.util.Arrays.stream(before.split(" ")).allMatch(w -> isKnown(w) || DateWords.isStill(w));
    }

    /** A word in any writing of accents and case. */
    private static String loose(String normalWord) {
        return normalWord
                .chars()
                .mapToObj(c -> c == ' ' ? "\\s+" : Pattern.quote(Character.toString(c)) + "\\p{Mn}?")
                .collect(java.util.stream.Collectors.joining());
    }

    /** Two years or days with something between them. */
    private static Optional<DateReading> period(String text) {
        var ends = text.split(BETWEEN, -1);
        if (ends.length == 2) {
            var first = DayReader.single(ends[0].strip());
            var second = DayReader.single(ends[1].strip());
            if (first.isPresent() && second.isPresent() && isOneDay(first.get()) && isOneDay(second.get())) {
                return Optional.of(from(first.get(), second.get()));
            }
        }
        if (TWO_YEARS.matcher(text).matches()) {
            // Two events, or a period: not known
            return Optional.of(DateReading.UNREADABLE);
        }
        var years = YEAR.matcher(text)
                .results()
                .map(m -> Integer.valueOf(m.group(1)))
                .toList();
        if (years.size() == 2) {
            for (var separator : YEAR.matcher(text).results().limit(1).toList()) {
                var first = DayReader.single(text.substring(0, separator.end())
                        .replaceFirst("(?iu)^(?:\\p{L}{1,8}\\s+|从|自)(?=[0-9])", "")
                        .strip());
                var second = afterConnection(text.substring(separator.end())).flatMap(DayReader::single);
                if (first.isPresent() && second.isPresent() && isOneDay(first.get()) && isOneDay(second.get())) {
                    return Optional.of(from(first.get(), second.get()));
                }
            }
            return onlyYearsAndSmallWords(text)
                    ? Optional.of(new DateReading(years.get(0), null, years.get(1), null, false, true, List.of()))
                    : Optional.empty();
        }
        if (years.size() == 1) {
            // "from 25 to 28 September 2017", "September-October 2017"
            var words = NormalText.of(text).split(" ");
            boolean known = java.util.Arrays.stream(words)
                    .allMatch(w -> w.matches("[0-9]{1,4}")
                            || DateWords.isSmall(w)
                            || DateWords.isPartOfYear(w)
                            || Words.all().is("MONTH", w));
            if (known) {
                return Optional.of(DateReading.year(years.getFirst()));
            }
        }
        return Optional.empty();
    }

    /** What follows the first year without the word or sign that joins it; empty where another word stands there. */
    private static Optional<String> afterConnection(String text) {
        var matcher = CONNECTION.matcher(text);
        if (!matcher.find()) {
            return Optional.of(text.strip());
        }
        var word = matcher.group("word");
        return word == null || DateWords.isConnecting(NormalText.of(word))
                ? Optional.of(text.substring(matcher.end()).strip())
                : Optional.empty();
    }

    private static boolean onlyYearsAndSmallWords(String text) {
        return java.util.Arrays.stream(NormalText.of(text).split(" ")).allMatch(DateReader::isKnown);
    }

    private static boolean isKnown(String word) {
        return word.matches("[0-9]{1,4}|[0-9]{4}年?[至到起]?|(?:[0-9]{4}年)?[0-9]{1,2}月(?:[0-9]{1,2}[日号])?[至到起]?|[年月日号]")
                || DateWords.isSmall(word)
                || DateWords.isPartOfYear(word)
                || DateWords.isConnecting(word)
                || Words.all().is("MONTH", word)
                || Words.all().is("SINCE", word);
    }

    private static boolean isOneDay(DateReading reading) {
        return reading.readable() && reading.year() != null && reading.endYear() == null;
    }

    private static DateReading from(DateReading first, DateReading second) {
        var notes = new ArrayList<>(first.notes());
        notes.addAll(second.notes());
        return new DateReading(first.year(), first.day(), second.year(), second.day(), false, true, notes);
    }

    /** Whether an activity may have the year. */
    static boolean isPossible(int year) {
        return year >= ActivityContent.FIRST_YEAR && year <= ActivityContent.LAST_YEAR;
    }
}
