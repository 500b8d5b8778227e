package org.itu.sdgmap.activity.internal;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Texts as people type and paste them, made such that equal texts are equal: NFC, no invisible signs, no lost spaces. */
final class TypedTexts {

    /** Marks of direction and order, zero-width spaces, soft hyphens, byte order marks, tags, variation of nothing. */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\u00AD\\u061C\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF\\x{E0000}-\\x{E007F}]");

    /** Joiners shape letters of Arabic and Indic scripts; beside anything else they do nothing. */
    private static final Pattern IDLE_JOINER = Pattern.compile(
            "(?<![\\p{L}\\p{M}\\p{So}\\uFE0F])[\\u200C\\u200D]" + "|[\\u200C\\u200D](?![\\p{L}\\p{M}\\p{So}])");

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\t\\n\\r\\u000B\\f\\u0085]+");
    private static final Pattern SPACES_IN_LINE = Pattern.compile("[\\p{Zs}\\t]+");
    private static final Pattern LINE_END = Pattern.compile(" ?(?:\\r\\n|[\\n\\r\\u000B\\f\\u0085\\u2028\\u2029]) ?");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");

    private static final char FIRST_COMBINING_MARK = '\u0300';
    private static final char FIRST_CONTROL_OF_LATIN = '\u007F';
    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final char SOFT_HYPHEN = '\u00AD';

    private TypedTexts() {}

    /** A text of one line. */
    static String line(String typed) {
        if (isTidy(typed)) {
            return typed;
        }
        return SPACES.matcher(visible(typed)).replaceAll(" ").strip();
    }

    /** A text of several lines, with at most one empty line between two of them. */
    static String lines(String typed) {
        if (isTidy(typed)) {
            return typed;
        }
        var inLine = SPACES_IN_LINE.matcher(visible(typed)).replaceAll(" ");
        var ended = LINE_END.matcher(inLine).replaceAll("\n");
        return EMPTY_LINES.matcher(ended).replaceAll("\n\n").strip();
    }

    /** The text, or null where nothing was entered. */
    static Optional<String> optional(String cleaned) {
        return cleaned.isEmpty() ? Optional.empty() : Optional.of(cleaned);
    }

    /** Whether there is no control character in it but ends of lines, no half of a character, no non-character. */
    static boolean isText(String cleaned) {
        return cleaned.codePoints()
                .noneMatch(c -> Character.isISOControl(c) && c != '\n'
                        || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                        || (c & 0xFFFE) == 0xFFFE
                        || c >= 0xFDD0 && c <= 0xFDEF);
    }

    /** Without what the database cannot keep at all: U+0000 and halves of characters. */
    static String storable(String typed) {
        boolean isStorable = typed.codePoints()
                .noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        if (isStorable) {
            return typed;
        }
        return typed.codePoints()
                .filter(c -> c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String visible(String typed) {
        return isOfSimpleLetters(typed) ? typed : composed(typed);
    }

    /** Whether it is one line of simple letters with single spaces between words, as most texts are. */
    private static boolean isTidy(String typed) {
        boolean afterSpace = true;
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            boolean isSpace = c == ' ';
            if (isSpace && afterSpace
                    || !isSpace && c <= ' '
                    || c >= FIRST_CONTROL_OF_LATIN && c <= NO_BREAK_SPACE
                    || c == SOFT_HYPHEN
                    || c >= FIRST_COMBINING_MARK) {
                return false;
            }
            afterSpace = isSpace;
        }
        return !afterSpace || typed.isEmpty();
    }

    /** Whether all of it stands below the first combining mark, where everything is composed and visible. */
    private static boolean isOfSimpleLetters(String typed) {
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c >= FIRST_COMBINING_MARK || c == SOFT_HYPHEN) {
                return false;
            }
        }
        return true;
    }

    private static String composed(String typed) {
        var composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
        return IDLE_JOINER.matcher(INVISIBLE.matcher(composed).replaceAll("")).replaceAll("");
    }
}
