package org.itu.sdgmap.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a sheet.
 *
 * @param text as typed or shown; the formula itself, with its equals sign, where the kind is FORMULA
 * @param number of cells NUMBER, and of DATE cells the serial day; 0.6 where 60% is shown
 * @param date of cells DATE
 * @param percent whether the number is shown in per cent
 */
public record Cell(
        Kind kind,
        String text,
        @Nullable BigDecimal number,
        @Nullable LocalDate date,
        boolean percent) {

    public static final Cell EMPTY = new Cell(Kind.EMPTY, "", null, null, false);

    /** What a cell holds. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        FORMULA,
        ERROR,
        EMPTY
    }

    public static Cell text(String text) {
        return text.isEmpty() ? EMPTY : new Cell(Kind.TEXT, text, null, null, false);
    }

    /** Whether there is nothing to see in it. */
    public boolean isBlank() {
        return kind == Kind.EMPTY
                || text.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x200B);
    }
}
