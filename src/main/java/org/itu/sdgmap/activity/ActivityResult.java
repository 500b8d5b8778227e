package org.itu.sdgmap.activity;

import java.math.BigDecimal;
import org.itu.sdgmap.common.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * What came out of an activity, in a figure: 22,000 citizens trained, 2024.
 *
 * @param what what was counted or measured, 1 to 200 characters
 * @param unit such as persons, km or USD; 1 to 60 characters
 * @param year the figure is of, null where not said
 */
public record ActivityResult(
        String what,
        BigDecimal figure,
        String unit,
        @Nullable Integer year) {

    public static final int MAX_WHAT = 200;
    public static final int MAX_UNIT = 60;

    /** Most digits of a figure, before and after the decimal point together. */
    public static final int MAX_DIGITS = 15;

    public ActivityResult {
        if (what.isBlank() || what.length() > MAX_WHAT) {
            throw new InvalidValueException("result", what, "1 to %d characters".formatted(MAX_WHAT));
        }
        if (!isBounded(figure)) {
            throw new InvalidValueException(
                    "figure", figure.toString(), "a number, at most %d digits".formatted(MAX_DIGITS));
        }
        if (unit.isBlank() || unit.length() > MAX_UNIT) {
            throw new InvalidValueException("unit", unit, "1 to %d characters".formatted(MAX_UNIT));
        }
        if (year != null && (year < ActivityContent.FIRST_YEAR || year > ActivityContent.LAST_YEAR)) {
            throw new InvalidValueException(
                    "year of result",
                    String.valueOf(year),
                    "a year from %d to %d".formatted(ActivityContent.FIRST_YEAR, ActivityContent.LAST_YEAR));
        }
    }

    /** Whether a figure has no more digits than are kept, written without exponent. */
    public static boolean isBounded(BigDecimal figure) {
        long whole = (long) figure.precision() - figure.scale();
        return Math.max(whole, 0) + Math.max(figure.scale(), 0) <= MAX_DIGITS;
    }
}
