package org.itu.sdgmap.importing.internal;

import java.util.ArrayList;
import java.util.List;
import org.itu.sdgmap.importing.NormalText;

/** The words of a text with what stands between them. */
final class Tokens {

    /** More words than this in one cell are not looked at. */
    static final int MOST = 4_000;

    /**
     * @param norm as words are compared
     * @param gap what stands before it
     */
    record Token(String norm, String raw, int start, int end, String gap) {

        /** Whether something before it separates for certain: a semicolon, slash, plus, ampersand or line break. */
        boolean afterStrongGap() {
            return gap.chars().anyMatch(c -> ";/+|\n\r\u3001\uFF1B\u061B\u2022\u00B7&\uFF0F\\".indexOf(c) >= 0);
        }

        /** Whether anything but blanks, points, apostrophes and tight hyphens stands before it. */
        boolean afterGap() {
            return afterStrongGap()
                    || gap.chars().anyMatch(c -> ",:()[]{}\uFF0C\u060C\uFF08\uFF09\uFF1A\"\u00AB\u00BB".indexOf(c) >= 0)
                    || gap.matches("(?s)\\s+[-\u2013\u2014]+\\s+|\\s*[\u2013\u2014]+\\s*");
        }
    }

    private Tokens() {}

    static List<Token> of(String text) {
        var tokens = new ArrayList<Token>();
        int gapFrom = 0;
        int i = 0;
        while (i < text.length() && tokens.size() < MOST) {
            int c = text.codePointAt(i);
            if (!isWord(c)) {
                i += Character.charCount(c);
                continue;
            }
            int start = i;
            boolean han = isHan(c);
            while (i < text.length() && isWord(text.codePointAt(i)) && isHan(text.codePointAt(i)) == han) {
                i += Character.charCount(text.codePointAt(i));
            }
            var raw = text.substring(start, i);
            tokens.add(new Token(NormalText.of(raw), raw, start, i, text.substring(gapFrom, start)));
            gapFrom = i;
        }
        return tokens;
    }

    /** The words from one to before another, as they are compared. */
    static String joined(List<Token> tokens, int from, int to) {
        if (to - from == 1) {
            return tokens.get(from).norm();
        }
        var text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(i > from ? " " : "").append(tokens.get(i).norm());
        }
        return text.toString();
    }

    /** The text from one word to before another, as it stands. */
    static String raw(String text, List<Token> tokens, int from, int to) {
        return text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    static boolean isHan(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    private static boolean isWord(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c) || type == Character.NON_SPACING_MARK || type == Character.MODIFIER_LETTER;
    }
}
