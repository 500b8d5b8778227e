package org.itu.sdgmap.export.internal.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.io.InputStream;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.itu.sdgmap.export.internal.figure.Mark.Words;

/**
 * The fonts of figures, which come with the application: Noto Sans, with its Arabic and Chinese sisters for what it has
 * no letters for. Texts are measured and set by them alone, so that a figure is the same on every machine.
 */
final class Lettering {

    /** Height of capitals and figures over the size. */
    static final double CAPITAL_HEIGHT = 0.714;

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private static final Map<Face, Font> FONTS = new EnumMap<>(Face.class);

    private Lettering() {}

    /** A font file that comes with the application. */
    enum Face {
        SANS("NotoSans", false),
        SANS_BOLD("NotoSans", true),
        ARABIC("NotoSansArabic", false),
        ARABIC_BOLD("NotoSansArabic", true),
        CHINESE("NotoSansSC", false),
        CHINESE_BOLD("NotoSansSC", true);

        private final String file;

        Face(String family, boolean bold) {
            this.file = "/document-fonts/" + family + (bold ? "_700Bold.ttf" : "_400Regular.ttf");
        }

        InputStream open() {
            return Objects.requireNonNull(Lettering.class.getResourceAsStream(file), () -> "No font " + file);
        }
    }

    /** A piece of text that one font has all letters of. */
    record Run(String text, int start, int end, Face face) {}

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
                .filter(c -> !font(Face.SANS).canDisplay(c)
                        && !font(Face.ARABIC).canDisplay(c)
                        && !font(Face.CHINESE).canDisplay(c))
                .mapToObj(c -> "U+%04X".formatted(c))
                .distinct()
                .toList();
    }

    /** Marks of direction, which steer the order of letters and have none themselves. */
    static boolean isInvisible(int character) {
        return Character.getType(character) == Character.FORMAT;
    }

    private static Face face(int character, boolean bold) {
        if (isInvisible(character) || font(Face.SANS).canDisplay(character)) {
            return bold ? Face.SANS_BOLD : Face.SANS;
        }
        if (font(Face.ARABIC).canDisplay(character)) {
            return bold ? Face.ARABIC_BOLD : Face.ARABIC;
        }
        return bold ? Face.CHINESE_BOLD : Face.CHINESE;
    }

    private static Font font(Face face) {
        synchronized (FONTS) {
            return FONTS.computeIfAbsent(face, Lettering::read);
        }
    }

    private static Font read(Face face) {
        try (var in = face.open()) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (FontFormatException | IOException e) {
            throw new IllegalStateException("The font " + face.file + " of the application cannot be read", e);
        }
    }

}
