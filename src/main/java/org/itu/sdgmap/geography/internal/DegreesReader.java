package org.itu.sdgmap.geography.internal;

import com.ibm.icu.lang.UCharacter;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.itu.sdgmap.geography.Coordinates.LonLat;
import org.itu.sdgmap.geography.UnreadableCoordinatesException;
import org.itu.sdgmap.geography.UnreadableCoordinatesException.Problem;
import org.jspecify.annotations.Nullable;

/** Reads a pair of coordinates in degrees, in the notations of maps, navigation and web pages. */
final class DegreesReader {

    private static final int LONGEST = 100;
    private static final String NUMBER = "\\d{1,3}(?:\\.\\d{1,15})?";

    /** One coordinate: letter before or after, sign, degrees, minutes, seconds. */
    private static final Pattern ONE =
            Pattern.compile("\\s*(?<before>[NSEW])?\\s*(?<sign>[+-])?\\s*(?<degrees>" + NUMBER
                    + ")\\s*(?:[°:d\\s]\\s*(?:(?<minutes>" + NUMBER + ")\\s*(?:['m:\\s]\\s*(?:(?<seconds>" + NUMBER
                    + ")\\s*[\"s]?)?)?)?)?\\s*(?<after>[NSEW])?\\s*");

    /** A coordinate after its name: lat 5.6037, or longitude = 0.1870 W. */
    private static final Pattern LABELLED =
            Pattern.compile("\\b(?<label>LATITUDE|LAT|LONGITUDE|LONG|LON|LNG)\\b[.:=]?\\s*(?<value>[^A-Z]*?)[\\s,;/]*"
                    + "(?<letter>[NSEW]?)[\\s,;/]*(?=\\bL|$)");

    /** A power of ten is no coordinate, though E is east. */
    private static final Pattern POWER_OF_TEN = Pattern.compile("[^NSW]*\\dE[-+]?\\d[^NSW]*");

    private record Angle(double degrees, char axis) {}

    private DegreesReader() {}

    /** @throws UnreadableCoordinatesException if the text holds no pair */
    static LonLat read(String text) {
        var plain = plain(text);
        if (plain.length() > LONGEST || POWER_OF_TEN.matcher(plain).matches()) {
            throw notAPair(text);
        }
        for (var halves : halves(plain)) {
            var first = angle(halves.getFirst());
            var second = angle(halves.getLast());
            if (first != null && second != null) {
                return pair(first, second, text);
            }
        }
        throw notAPair(text);
    }

    private static LonLat pair(Angle first, Angle second, String text) {
        boolean turned = first.axis() == 'E' || second.axis() == 'N';
        if (first.axis() != ' ' && first.axis() == second.axis()) {
            throw notAPair(text);
        }
        double latitude = turned ? second.degrees() : first.degrees();
        double longitude = turned ? first.degrees() : second.degrees();
        if (!(Math.abs(latitude) <= 90)) {
            throw new UnreadableCoordinatesException(Problem.LATITUDE_OUT_OF_RANGE, shortened(text));
        }
        if (!(Math.abs(longitude) <= 180)) {
            throw new UnreadableCoordinatesException(Problem.LONGITUDE_OUT_OF_RANGE, shortened(text));
        }
        return new LonLat(longitude + 0.0, latitude + 0.0);
    }

    /** Every way in which the text falls into two: at a letter or separator between, else at each space. */
    private static List<List<String>> halves(String text) {
        var halves = new ArrayList<List<String>>();
        for (var separator : List.of(";", "/", ",")) {
            var parts = text.split(separator, -1);
            if (parts.length == 2) {
                halves.add(List.of(parts[0], parts[1]));
            }
        }
        // Comma as decimal sign: 5,6037 -0,1870 or 5,6037; -0,1870 or 5,6037, -0,1870.
        var pointed = text.replaceAll("(?<=\\d),(?=\\d)", ".").replace(',', ' ').strip();
        for (var separator : List.of(";", "/")) {
            var parts = pointed.split(separator, -1);
            if (parts.length == 2) {
                halves.add(List.of(parts[0], parts[1]));
            }
        }
        var letter = Pattern.compile("(?<=[NSEW])(?=\\s*[-+\\d])|(?<=\\d|°|'|\")\\s*(?=[NSEW]\\s*\\d)")
                .matcher(pointed);
        while (letter.find()) {
            halves.add(List.of(pointed.substring(0, letter.start()), pointed.substring(letter.end())));
        }
        var pieces = pointed.split("\\s+");
        if (pieces.length % 2 == 0) {
            int middle = pieces.length / 2;
            halves.add(List.of(
                    String.join(" ", List.of(pieces).subList(0, middle)),
                    String.join(" ", List.of(pieces).subList(middle, pieces.length))));
        }
        return halves;
    }

    private static @Nullable Angle angle(String text) {
        var matcher = ONE.matcher(text.replaceAll("(?<=\\d),(?=\\d)", "."));
        if (!matcher.matches()) {
            return null;
        }
        var before = matcher.group("before");
        var after = matcher.group("after");
        var sign = matcher.group("sign");
        if (before != null && after != null || sign != null && (before != null || after != null)) {
            return null;
        }
        double degrees = number(matcher.group("degrees"));
        double minutes = number(matcher.group("minutes"));
        double seconds = number(matcher.group("seconds"));
        if (matcher.group("minutes") != null && degrees % 1 != 0
                || matcher.group("seconds") != null && minutes % 1 != 0) {
            return null;
        }
        var letter = before != null ? before : after == null ? " " : after;
        boolean negative = "-".equals(sign) || letter.equals("S") || letter.equals("W");
        char axis = letter.equals(" ") ? ' ' : "NS".contains(letter) ? 'N' : 'E';
        // Sixty minutes are a slip of the pen, not a degree: beyond every range.
        double size = minutes >= 60 || seconds >= 60 ? Double.NaN : degrees + minutes / 60 + seconds / 3600;
        return new Angle(negative ? -size : size, axis);
    }

    private static double number(@Nullable String text) {
        return text == null ? 0 : Double.parseDouble(text);
    }

    /** Digits 0 to 9, one kind of sign, minute and second, letters N, S, E, W. */
    private static String plain(String text) {
        var digits = new StringBuilder();
        Normalizer.normalize(cut(text).replaceAll("[\\u00BA\\u02DA]", "°"), Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .forEach(c -> digits.appendCodePoint(UCharacter.digit(c) >= 0 ? '0' + UCharacter.digit(c) : c));
        return digits.toString()
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .replaceAll("\\u066B", ".")
                .replaceAll("\\u060C|\\u3001", ",")
                .replaceAll("\\u061B", ";")
                .replaceAll("[\\u2032\\u2019\\u2018\\u02B9\\u02BC\\u00B4`]", "'")
                .replaceAll("''|[\\u2033\\u201C\\u201D\\u02BA]", "\"")
                .replaceAll("^[(\\[{]|[)\\]}]$", "")
                .transform(DegreesReader::labelled)
                .strip();
    }

    /** Labels lat and lon become letters; a minus then turns the letter. */
    private static String labelled(String text) {
        var matcher = LABELLED.matcher(text);
        var out = new ArrayList<String>();
        while (matcher.find()) {
            var value = matcher.group("value").strip();
            boolean negative = value.startsWith("-");
            var ends = matcher.group("label").startsWith("LA") ? "SN" : "WE";
            var letter = matcher.group("letter").isEmpty()
                    ? ends.substring(negative ? 0 : 1, negative ? 1 : 2)
                    : matcher.group("letter");
            out.add(value.replaceFirst("^[-+]", "") + " " + letter);
        }
        return out.isEmpty() ? text : String.join(" ; ", out);
    }

    private static UnreadableCoordinatesException notAPair(String text) {
        return new UnreadableCoordinatesException(Problem.NOT_A_PAIR, shortened(text));
    }

    private static String cut(String text) {
        return text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
