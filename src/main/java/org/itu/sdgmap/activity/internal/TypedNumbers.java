package org.itu.sdgmap.activity.internal;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.itu.sdgmap.activity.ActivityContent;
import org.itu.sdgmap.activity.ActivityResult;
import org.jspecify.annotations.Nullable;

/** Numbers as people write them in the six languages, with the digits of any script. */
final class TypedNumbers {

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern WEIGHT = Pattern.compile("([0-9]{1,3})(?:[.,]([0-9]{1,2}))? ?%?");

    /** Groups of three set apart by spaces or apostrophes, then decimals. */
    private static final Pattern SPACED = Pattern.compile("([0-9]{1,3}(?:[ '][0-9]{3})+)(?:[.,]([0-9]+))?");

    /** 22,000 or 1,234,567.5: a comma before three digits sets thousands apart. */
    private static final Pattern COMMAS = Pattern.compile("([1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\\.([0-9]+))?");

    /** 1.234.567 or 1.234,5: a point does so only where it cannot be a decimal one. */
    private static final Pattern POINTS =
            Pattern.compile("([1-9][0-9]{0,2}(?:\\.[0-9]{3}){2,})(?:,([0-9]+))?|([1-9][0-9]{0,2}\\.[0-9]{3}),([0-9]+)");

    private static final Pattern PLAIN = Pattern.compile("([0-9]+)(?:[.,]([0-9]+))?");

    private TypedNumbers() {}

    /** A year that activities can have; empty for anything else. */
    static Optional<Integer> year(String typed) {
        return Optional.of(westernDigits(TypedTexts.line(typed)))
                .filter(t -> YEAR.matcher(t).matches())
                .map(Integer::valueOf)
                .filter(y -> y >= ActivityContent.FIRST_YEAR && y <= ActivityContent.LAST_YEAR);
    }

    /** Percent, with comma or point and with or without the sign; above 0 up to 100, at most two decimals. */
    static Optional<BigDecimal> weight(String typed) {
        var matcher = WEIGHT.matcher(westernDigits(TypedTexts.line(typed)));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(number(matcher.group(1), matcher.group(2)))
                .filter(w -> w.signum() > 0 && w.compareTo(BigDecimal.valueOf(100)) <= 0);
    }

    /** A figure, with thousands set apart in any usual way; a single point stands before decimals. */
    static Optional<BigDecimal> figure(String typed) {
        var text = westernDigits(TypedTexts.line(typed)).replace('\u2212', '-');
        boolean isNegative = text.startsWith("-");
        return unsigned(isNegative ? text.substring(1).strip() : text)
                .map(f -> isNegative ? f.negate() : f)
                .filter(ActivityResult::isBounded);
    }

    private static Optional<BigDecimal> unsigned(String text) {
        for (var form : new Pattern[] {COMMAS, POINTS, SPACED, PLAIN}) {
            var matcher = form.matcher(text);
            if (matcher.matches()) {
                boolean isSecond = matcher.group(1) == null;
                var whole = isSecond ? matcher.group(3) : matcher.group(1);
                var decimals = isSecond ? matcher.group(4) : matcher.group(2);
                return whole.length() > 40 ? Optional.empty() : Optional.of(number(whole, decimals));
            }
        }
        return Optional.empty();
    }

    private static BigDecimal number(String whole, @Nullable String decimals) {
        var digits = whole.replaceAll("[^0-9]", "");
        var number = new BigDecimal(decimals == null ? digits : digits + "." + decimals).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** Digits of any script, and the signs that go with them, in their ASCII form. */
    private static String westernDigits(String text) {
        return text.codePoints()
                .map(TypedNumbers::western)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int western(int character) {
        int digit = Character.digit(character, 10);
        if (digit >= 0) {
            return '0' + digit;
        }
        return switch (character) {
            case '\u066B', '\uFF0E' -> '.';
            case '\u066C', '\uFF0C', '\u060C' -> ',';
            case '\u066A', '\uFF05' -> '%';
            case '\u2019' -> '\'';
            default -> character;
        };
    }
}
