package org.itu.sdgmap.analysis.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.itu.sdgmap.analysis.CoverageMeasure.Quantity;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Lower limits of classes as somebody wrote them.
 *
 * @param values as far as they could be read
 * @param problem what is wrong with them, null for nothing
 */
record ClassLimits(List<BigDecimal> values, @Nullable Problem problem) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** What can be wrong. */
    enum Kind {
        /** Not a number from 0 on, or of per cents not one up to 100. */
        NUMBER,
        /** Not greater than the one before. */
        ORDER,
        /** Too few or too many. */
        COUNT
    }

    /** @param words the texts that are wrong, in the order in which the message names them */
    record Problem(Kind kind, List<String> words) {

        /** In the reader's language. */
        String message() {
            return Texts.text("classes.error." + kind, words.toArray());
        }
    }

    /** Numbers with a point for decimals, separated by commas, semicolons or spaces. */
    static ClassLimits read(String text, Quantity quantity) {
        var values = new ArrayList<BigDecimal>();
        var parts = Arrays.stream(text.strip().split("[,;\\s]+"))
                .filter(p -> !p.isEmpty())
                .toList();
        for (var part : parts) {
            if (!part.matches("[0-9]{1,9}(\\.[0-9]{1,4})?")) {
                return wrong(values, Kind.NUMBER, part);
            }
            var value = new BigDecimal(part);
            if (quantity == Quantity.SHARE && value.compareTo(WHOLE) > 0) {
                return wrong(values, Kind.NUMBER, part);
            }
            if (!values.isEmpty() && value.compareTo(values.getLast()) <= 0) {
                return wrong(values, Kind.ORDER, values.getLast().toPlainString(), part);
            }
            values.add(value);
        }
        return parts.size() < MapStyle.FEWEST || parts.size() > MapStyle.MOST
                ? wrong(values, Kind.COUNT, String.valueOf(parts.size()))
                : new ClassLimits(List.copyOf(values), null);
    }

    private static ClassLimits wrong(List<BigDecimal> values, Kind kind, String... words) {
        return new ClassLimits(List.copyOf(values), new Problem(kind, List.of(words)));
    }
}
