package org.itu.sdgmap.common;

/** Short texts from outside that are shown, logged and searched for. */
public final class PlainText {

    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;

    private PlainText() {}

    /**
     * Whether it is one line of visible characters: no control character, no mark that turns the direction of what
     * follows, nothing of zero width but the joiners of Persian and Indic words, no half of a character.
     */
    public static boolean isLine(String text) {
        return text.codePoints().allMatch(PlainText::isVisible);
    }

    /** The text as one line: what does not belong there becomes a space. */
    public static String line(String text) {
        var line = new StringBuilder();
        text.codePoints().map(c -> isVisible(c) ? c : ' ').forEach(line::appendCodePoint);
        return line.toString().replaceAll(" +", " ").strip();
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            case Character.FORMAT -> character == NON_JOINER || character == JOINER;
            default -> true;
        };
    }
}
