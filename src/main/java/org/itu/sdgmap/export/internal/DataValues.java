package org.itu.sdgmap.export.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.itu.sdgmap.common.SafeText;
import org.jspecify.annotations.Nullable;

/** Values of tables as texts. */
final class DataValues {

    /** Between the texts of a list where one cell has to hold them. */
    static final String SEPARATOR = " | ";

    private static final int DECIMALS_OF_SHARES = 4;

    private DataValues() {}

    /** As CSV has it: numbers with a point, moments as in ISO 8601, texts that no spreadsheet calculates. */
    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> plain(number);
            case List<?> texts ->
                SafeText.cell(texts.stream().map(String::valueOf).collect(Collectors.joining(SEPARATOR)));
            case Instant instant -> instant.toString();
            default -> SafeText.cell(value.toString());
        };
    }

    /** A number without exponent. */
    static String plain(Number number) {
        return switch (number) {
            case Double inexact -> decimal(inexact).toPlainString();
            case BigDecimal exact -> exact.toPlainString();
            default -> number.toString();
        };
    }

    /** Without the error of binary fractions. */
    static BigDecimal decimal(double number) {
        var decimal = BigDecimal.valueOf(number).stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }

    /** A share or weight as it is written everywhere, to four decimals. */
    static BigDecimal share(double number) {
        return decimal(BigDecimal.valueOf(number)
                .setScale(DECIMALS_OF_SHARES, RoundingMode.HALF_UP)
                .doubleValue());
    }

    /** A whole number as it is, anything else as a share. */
    static @Nullable Number number(@Nullable Number value) {
        return value instanceof Double share ? (Number) share(share) : value;
    }
}
