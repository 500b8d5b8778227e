package org.itu.sdgmap.export.internal.figure;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.itu.sdgmap.common.SafeText;

/** Breaks texts into lines where their language allows it; what is longer than a line breaks anywhere. */
final class Paragraphs {

    private Paragraphs() {}

    static List<String> lines(String text, double width, double size, boolean bold, Locale language) {
        var lines = new ArrayList<String>();
        for (var paragraph : SafeText.xml(text).split("\n")) {
            if (!paragraph.isBlank()) {
                lines.addAll(linesOf(paragraph.strip().replaceAll("\\s+", " "), width, size, bold, language));
            }
        }
        return lines;
    }

    private static List<String> linesOf(String text, double width, double size, boolean bold, Locale language) {
        var lines = new ArrayList<String>();
        var breaks = BreakIterator.getLineInstance(language);
        breaks.setText(text);
        var line = new StringBuilder();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            var piece = text.substring(from, to);
            if (!line.isEmpty() && Lettering.width(line + piece.stripTrailing(), size, bold) > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(piece);
            from = to;
            if (Lettering.width(line.toString().stripTrailing(), size, bold) > width) {
                breakAnywhere(line, lines, width, size, bold);
            }
        }
        if (!line.toString().isBlank()) {
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** Leaves in the line what still fits into one. */
    private static void breakAnywhere(StringBuilder line, List<String> lines, double width, double size, boolean bold) {
        while (Lettering.width(line.toString().stripTrailing(), size, bold) > width) {
            int fits = 1;
            while (fits < line.length() && Lettering.width(line.substring(0, fits + 1), size, bold) <= width) {
                fits++;
            }
            if (fits < line.length() && Character.isLowSurrogate(line.charAt(fits)) && fits > 1) {
                fits--;
            }
            lines.add(line.substring(0, fits));
            line.delete(0, fits);
        }
    }

    /** At most some lines, the last with an ellipsis where more would follow. */
    static List<String> lines(String text, double width, double size, boolean bold, Locale language, int most) {
        var lines = lines(text, width, size, bold, language);
        if (lines.size() <= most) {
            return lines;
        }
        var kept = new ArrayList<>(lines.subList(0, most));
        kept.set(most - 1, cut(kept.get(most - 1) + " " + lines.get(most), width, size, bold));
        return kept;
    }

    /** As much of a text as fits into a line, with an ellipsis where something is left out. */
    static String cut(String text, double width, double size, boolean bold) {
        if (Lettering.width(text, size, bold) <= width) {
            return text;
        }
        int kept = text.length();
        while (kept > 0 && Lettering.width(text.substring(0, kept).strip() + "…", size, bold) > width) {
            kept--;
        }
        return text.substring(0, kept).strip() + "…";
    }
}
