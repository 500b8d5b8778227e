package org.itu.sdgmap.export.internal.pdf;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The fonts within the application, from which documents and pictures are written, so that these look the same whatever
 * the machine has installed. Together they cover the six languages.
 */
public enum DocumentFont {
    SANS("Noto Sans", 400, "NotoSans_400Regular"),
    SANS_BOLD("Noto Sans", 700, "NotoSans_700Bold"),
    ARABIC("Noto Sans Arabic", 400, "NotoSansArabic_400Regular"),
    ARABIC_BOLD("Noto Sans Arabic", 700, "NotoSansArabic_700Bold"),
    CHINESE("Noto Sans SC", 400, "NotoSansSC_400Regular"),
    CHINESE_BOLD("Noto Sans SC", 700, "NotoSansSC_700Bold");

    /** As a style sheet lists them: each character is taken from the first that has it. */
    public static final String FAMILIES = "'Noto Sans', 'Noto Sans Arabic', 'Noto Sans SC', sans-serif";

    private final String family;
    private final int weight;
    private final String file;

    DocumentFont(String family, int weight, String file) {
        this.family = family;
        this.weight = weight;
        this.file = file;
    }

    public String family() {
        return family;
    }

    /** 400 or 700. */
    public int weight() {
        return weight;
    }

    /** TrueType, to be closed by the caller. */
    public InputStream open() {
        var stream = DocumentFont.class.getResourceAsStream("/document-fonts/" + file + ".ttf");
        if (stream == null) {
            throw new IllegalStateException(
                    "The font %s is missing: the build copies it (frontend/document-fonts/copy.js)".formatted(file));
        }
        return stream;
    }

    /** For drawing with Java 2D, in a size of one point. */
    public Font toAwtFont() {
        try (var stream = open()) {
            return Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The font %s cannot be read".formatted(file), e);
        }
    }

    /** All six, in the order in which a character is looked for. */
    public static List<DocumentFont> all() {
        return List.of(values());
    }
}
