package org.itu.sdgmap.export.internal.figure;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.export.internal.figure.Mark.Words;
import org.itu.sdgmap.export.internal.pdf.DocumentFont;

/**
 * The fonts of figures, which come with the application: Noto Sans, with its Arabic and Chinese sisters for what it has
 * no letters for. Texts are measured and set by them alone, so that a figure is the same on every machine.
 */
final class Lettering {

    /** Height of capitals and figures over the size. */
    static final double CAPITAL_HEIGHT = 0.714;

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private static final Map<DocumentFont, Font> FONTS = new EnumMap<>(DocumentFont.class);

    private Lettering() {}

    /** A piece of text that one font has all letters of. */
    record Run(String text, int start, int end, DocumentFont face) {}

    /** Width in the unit of the size. */
    static double width(String text, double size, boolean bold) {
        return text.isEmpty() ? 0 : layout(text, size, bold, false).getAdvance();
    }

    /** The line set in glyphs, joined and ordered as its scripts ask for. */
    static TextLayout layout(Words words) {
        return layout(words.text(), words.size(), words.bold(), words.rightToLeft());
    }

    private static TextLayout layout(String text, double size, boolean bold, boolean rightToLeft) {
        var line = new AttributedString(text);
        line.addAttribute(
                TextAttribute.RUN_DIRECTION,
                rightToLeft ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
        for (var run : runs(text, bold)) {
            line.addAttribute(TextAttribute.FONT, font(run.face()).deriveFont((float) size), run.start(), run.end());
        }
        return new TextLayout(line.getIterator(), CONTEXT);
    }

    /** Parts of a text by the font that has their letters, in the order in which they are written down. */
    static List<Run> runs(String text, boolean bold) {
        var runs = new ArrayList<Run>();
        int start = 0;
        while (start < text.length()) {
            var face = face(text.codePointAt(start), bold);
            int end = start;
            while (end < text.length() && face == face(text.codePointAt(end), bold)) {
                end += Character.charCount(text.codePointAt(end));
            }
            runs.add(new Run(text.substring(start, end), start, end, face));
            start = end;
        }
        return runs;
    }

    /** Whether some font has a letter for each character; empty if so, else those without one. */
    static List<String> missing(String text) {
        return text.codePoints()
                .filter(c -> !isInvisible(c))
                .filter(c -> !font(DocumentFont.SANS).canDisplay(c)
                        && !font(DocumentFont.ARABIC).canDisplay(c)
                        && !font(DocumentFont.CHINESE).canDisplay(c))
                .mapToObj(c -> "U+%04X".formatted(c))
                .distinct()
                .toList();
    }

    /** Marks of direction, which steer the order of letters and have none themselves. */
    static boolean isInvisible(int character) {
        return Character.getType(character) == Character.FORMAT;
    }

    private static DocumentFont face(int character, boolean bold) {
        if (isInvisible(character) || font(DocumentFont.SANS).canDisplay(character)) {
            return bold ? DocumentFont.SANS_BOLD : DocumentFont.SANS;
        }
        if (font(DocumentFont.ARABIC).canDisplay(character)) {
            return bold ? DocumentFont.ARABIC_BOLD : DocumentFont.ARABIC;
        }
        return bold ? DocumentFont.CHINESE_BOLD : DocumentFont.CHINESE;
    }

    private static Font font(DocumentFont face) {
        synchronized (FONTS) {
            return FONTS.computeIfAbsent(face, DocumentFont::toAwtFont);
        }
    }
}
