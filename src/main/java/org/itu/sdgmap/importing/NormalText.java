package org.itu.sdgmap.importing;

import java.text.Normalizer;
import java.util.Locale;

/** Texts as they are compared: without letter case, accents, punctuation and invisible characters. */
public final class NormalText {

    private NormalText() {}

    /** Words in lower case, separated by one space; empty where the text has neither letters nor digits. */
    public static String of(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var words = new StringBuilder(decomposed.length());
        boolean gap = false;
        for (int i = 0; i < decomposed.length(); ) {
            int c = decomposed.codePointAt(i);
            i += Character.charCount(c);
            int type = Character.getType(c);
            if (type == Character.NON_SPACING_MARK
                    || type == Character.FORMAT
                    || type == Character.MODIFIER_LETTER && c != 0x02BC
                    || type == Character.ENCLOSING_MARK) {
                continue;
            }
            if (Character.isLetterOrDigit(c)) {
                if (gap && !words.isEmpty()) {
                    words.append(' ');
                }
                gap = false;
                appendFolded(words, c);
            } else {
                gap = true;
            }
        }
        return words.toString();
    }

    private static void appendFolded(StringBuilder words, int c) {
        int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
        if (digit >= 0) {
            words.append(digit);
            return;
        }
        switch (c) {
            case 0x0649 -> words.append('\u064A');
            case 0x0629 -> words.append('\u0647');
            case 0x00DF -> words.append("ss");
            case 0x00E6 -> words.append("ae");
            case 0x0153 -> words.append("oe");
            case 0x00F8 -> words.append('o');
            case 0x0142 -> words.append('l');
            case 0x0131 -> words.append('i');
            default -> words.appendCodePoint(c);
        }
    }
}
