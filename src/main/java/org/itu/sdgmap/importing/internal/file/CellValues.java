package org.itu.sdgmap.importing.internal.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.itu.sdgmap.importing.Cell;
import org.itu.sdgmap.importing.SheetSource;
import org.jspecify.annotations.Nullable;

/** Makes cells of what workbooks store. */
final class CellValues {

    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final int DIGITS_SHOWN = 15;

    /** What a number format makes of a number. */
    enum Format {
        PLAIN,
        DATE,
        PERCENT
    }

    private CellValues() {}

    static Cell text(String text) {
        return Cell.text(cut(text));
    }

    static Cell formula(String formula) {
        return new Cell(Cell.Kind.FORMULA, cut("=" + formula), null, null, false);
    }

    static Cell error(String text) {
        return new Cell(Cell.Kind.ERROR, cut(text), null, null, false);
    }

    static Cell bool(boolean value) {
        return new Cell(Cell.Kind.BOOLEAN, value ? "TRUE" : "FALSE", null, null, false);
    }

    static Cell date(LocalDate date, @Nullable BigDecimal serial) {
        return new Cell(Cell.Kind.DATE, date.toString(), serial, date, false);
    }

    static Cell number(double value, Format format, boolean from1904) {
        if (!Double.isFinite(value)) {
            return error("#NUM!");
        }
        var number = new BigDecimal(value).round(new MathContext(DIGITS_SHOWN)).stripTrailingZeros();
        return switch (format) {
            case DATE -> {
                var date = dateOf(value, from1904);
                yield date == null ? plain(number) : date(date, number);
            }
            case PERCENT ->
                new Cell(
                        Cell.Kind.NUMBER,
                        number.movePointRight(2).stripTrailingZeros().toPlainString() + "%",
                        number,
                        null,
                        true);
            case PLAIN -> plain(number);
        };
    }

    private static Cell plain(BigDecimal number) {
        // No text of a thousand zeros for 1E300
        var text = Math.abs(number.scale()) > 40 ? number.toString() : number.toPlainString();
        return new Cell(Cell.Kind.NUMBER, text, number, null, false);
    }

    private static @Nullable LocalDate dateOf(double serial, boolean from1904) {
        if (serial < 1 || serial > 2_958_465) {
            return null;
        }
        try {
            return (from1904 ? EPOCH_1904 : EPOCH_1900).plusDays((long) serial);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Kind of a number format by its number among the built-in ones and its code. */
    static Format format(int id, @Nullable String code) {
        if (code == null) {
            return switch (id) {
                case 9, 10 -> Format.PERCENT;
                case 14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47 -> Format.DATE;
                default -> (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? Format.DATE : Format.PLAIN;
            };
        }
        var bare = code.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hmsHMS]+])[^\\]]*]", "");
        if (bare.contains("%")) {
            return Format.PERCENT;
        }
        var firstPart = bare.split(";", 2)[0];
        return !bare.equalsIgnoreCase("General")
                        && firstPart.toLowerCase(java.util.Locale.ROOT).matches("(?s).*[ydmhsge\u5E74\u6708\u65E5].*")
                        && !firstPart.matches("(?s).*[0#].*[eE][+-].*")
                ? Format.DATE
                : Format.PLAIN;
    }

    static String cut(String text) {
        return text.length() <= SheetSource.MAX_CELL ? text : text.substring(0, SheetSource.MAX_CELL);
    }
}
