package org.itu.sdgmap.export;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts texts where marks of Unicode isolate a piece, since not every reader of files knows these marks. */
public final class ReportPieces {

    private static final Pattern ISOLATED = Pattern.compile("([\u2066\u2067\u2068])([^\u2066-\u2069]*)\u2069");

    private ReportPieces() {}

    /** @param rightToLeft whether the piece runs so; null for as the text around it */
    public record Piece(String text, @Nullable Boolean rightToLeft) {}

    public static List<Piece> cut(String text) {
        var pieces = new ArrayList<Piece>();
        var matcher = ISOLATED.matcher(text);
        int from = 0;
        while (matcher.find()) {
            add(pieces, text.substring(from, matcher.start()), null);
            add(
                    pieces,
                    matcher.group(2),
                    switch (matcher.group(1)) {
                        case "\u2066" -> false;
                        case "\u2067" -> true;
                        default -> firstStrong(matcher.group(2));
                    });
            from = matcher.end();
        }
        add(pieces, text.substring(from), null);
        return pieces;
    }

    /** Without the marks. */
    public static String plain(String text) {
        return text.replaceAll("[\u2066-\u2069]", "");
    }

    private static void add(List<Piece> pieces, String text, @Nullable Boolean rightToLeft) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(plain(text), rightToLeft));
        }
    }

    private static boolean firstStrong(String text) {
        return text.codePoints()
                .map(Character::getDirectionality)
                .filter(d -> d == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                        || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                .mapToObj(d -> d != Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                .findFirst()
                .orElse(false);
    }
}
