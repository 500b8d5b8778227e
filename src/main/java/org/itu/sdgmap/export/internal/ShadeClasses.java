package org.itu.sdgmap.export.internal;

import java.util.ArrayList;
import java.util.List;
import org.itu.sdgmap.ui.Texts;

/**
 * Classes of the shade of a cell: 1 and at most four of the greatest round numbers that some cell of a Goal reaches.
 *
 * @see "frontend/sdg-matrix/internal/classes.ts, which does the same in the browser"
 */
public final class ShadeClasses {

    private static final int MOST = 5;
    private static final List<String> COLOURS = List.of("#c8f1e0", "#97ded2", "#65c8ca", "#3baec4", "#2993ba");

    private final List<Long> limits = new ArrayList<>();

    public ShadeClasses(double greatest) {
        var round = new ArrayList<Long>();
        for (long power = 1; power <= greatest; power *= 10) {
            for (long number : new long[] {power, 2 * power, 5 * power}) {
                if (number > 1 && number <= greatest) {
                    round.add(number);
                }
            }
        }
        limits.add(1L);
        limits.addAll(round.subList(Math.max(0, round.size() - MOST + 1), round.size()));
    }

    public int size() {
        return limits.size();
    }

    public String colour(double value) {
        int found = 0;
        for (int i = 0; i < limits.size(); i++) {
            if (value >= limits.get(i)) {
                found = i;
            }
        }
        return COLOURS.get(found);
    }

    public String colourOf(int shade) {
        return COLOURS.get(shade);
    }

    /** Limits of a class in words: 1, 2–4, 5 or more. */
    public String words(int shade, boolean fractional) {
        long from = limits.get(shade);
        if (shade == limits.size() - 1) {
            return fill("legendFrom", fractional && shade == 0 ? 0 : from, 0);
        }
        long next = limits.get(shade + 1);
        if (fractional) {
            return shade == 0
                    ? fill("legendBelow", next, 0)
                    : fill("legendRange", from, next).replace("–", "–<");
        }
        return next - 1 == from ? Texts.number(from) : fill("legendRange", from, next - 1);
    }

    /** The texts are those of the browser, which have words in braces. */
    private static String fill(String key, long from, long to) {
        return Texts.raw("matrix.label." + key)
                .replace("{from}", Texts.number(from))
                .replace("{to}", Texts.number(to));
    }
}
