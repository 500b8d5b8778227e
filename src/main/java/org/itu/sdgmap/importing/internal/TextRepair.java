package org.itu.sdgmap.importing.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Mends texts: invisible characters, wrong decoding, HTML. */
final class TextRepair {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    private static final Pattern TAG = Pattern.compile("<\\s*[/!]?\\s*[a-zA-Z][^<>]*(>|$)|<!--");
    /** An address in angle brackets, as mail programs write it, is no tag. */
    private static final Pattern LINK =
            Pattern.compile("(?i)<((?:https?://|mailto:|www\\.)[^<>\\s]+|[^<>\\s@/]+@[^<>\\s@]+\\.[a-z]+)>");

    private static final Pattern ENTITY =
            Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});");
    private static final Pattern DAMAGE =
            Pattern.compile("\u00C3[\u0080-\u00BF\u2018-\u203A]|\u00E2\u20AC|\u00C2[\u00A0-\u00BF]");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Zs}\\p{Zl}\\p{Zp}]+");
    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?|[\u0085\u2028\u2029]");
    private static final Pattern BLANKS_IN_LINE = Pattern.compile("[\\t\\x0B\\f\\p{Zs}]+");
    private static final Pattern BLANKS_AT_LINE_END = Pattern.compile(" ?\\n ?");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");
    private static final Pattern JOINER_ALONE =
            Pattern.compile("(?<![\\p{IsArabic}\\p{IsDevanagari}\\p{So}\\uFE0F])[\u200C\u200D]");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9 ().,/\u00A0%-]+");

    private TextRepair() {}

    /** One line: no invisible characters, one space between words. */
    static String line(String text) {
        var visible = visible(text);
        return isTidy(visible)
                ? visible
                : BLANKS.matcher(visible).replaceAll(" ").strip();
    }

    /** Several lines: as {@link #line}, but line breaks stay. */
    static String lines(String text) {
        var visible = visible(text);
        if (isTidy(visible)) {
            return visible;
        }
        var broken = LINE_ENDS.matcher(visible).replaceAll("\n");
        var spaced = BLANKS_IN_LINE.matcher(broken).replaceAll(" ");
        var stripped = BLANKS_AT_LINE_END.matcher(spaced).replaceAll("\n");
        return EMPTY_LINES.matcher(stripped).replaceAll("\n\n").strip();
    }

    /** Whether single spaces between words are the only blanks, as in most cells. */
    private static boolean isTidy(String text) {
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' '
                    || c == 0x7F
                    || c == 0x85
                    || c > 0x7F && (Character.isSpaceChar(c) || Character.isWhitespace(c))) {
                return false;
            }
            if (c == ' ' && blank) {
                return false;
            }
            blank = c == ' ';
        }
        return !blank || text.isEmpty();
    }

    /** Without what nobody sees: zero-width characters, soft hyphens, direction marks, control characters. */
    static String visible(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            char c = text.charAt(i);
            plain = c >= ' ' && c < 0x7F;
        }
        if (plain) {
            return text;
        }
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var out = new StringBuilder(composed.length());
        composed.codePoints()
                .filter(c -> c == '\t' || c == '\n' || c == '\r' || c == 0x85 || !Character.isISOControl(c))
                // Joiners shape letters of some scripts and stay between them; elsewhere they are litter.
                .filter(c -> Character.getType(c) != Character.FORMAT || c == 0x200C || c == 0x200D)
                .forEach(out::appendCodePoint);
        var visible = out.toString();
        return visible.indexOf(0x200C) < 0 && visible.indexOf(0x200D) < 0
                ? visible
                : JOINER_ALONE.matcher(visible).replaceAll("");
    }

    /** The text that was meant, where UTF-8 was read as Windows-1252 or 1251 and every character tells so. */
    static Optional<String> redecoded(String text) {
        var current = text;
        for (int i = 0; i < 3; i++) {
            var better = redecodedOnce(current);
            if (better.isEmpty()) {
                break;
            }
            current = better.get();
        }
        current = withWindowsSigns(current);
        return current.equals(text) ? Optional.empty() : Optional.of(current);
    }

    /** Quotation marks and dashes of Windows-1252 that were read as the control characters of ISO 8859-1. */
    private static String withWindowsSigns(String text) {
        if (text.chars().noneMatch(c -> c >= 0x80 && c < 0xA0 && c != 0x85)
                || text.chars().anyMatch(c -> c > 0xFF)) {
            return text;
        }
        var out = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            out.append(c >= 0x80 && c < 0xA0 ? new String(new byte[] {(byte) c}, WINDOWS_1252) : c);
        }
        return out.indexOf("\uFFFD") < 0 ? out.toString() : text;
    }

    private static Optional<String> redecodedOnce(String text) {
        if (text.chars().noneMatch(c -> c > 0x7F)) {
            return Optional.empty();
        }
        for (var charset : List.of(WINDOWS_1252, WINDOWS_1251)) {
            var bytes = bytes(text, charset);
            if (bytes != null) {
                try {
                    var meant = StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString();
                    if (meant.length() < text.length() && isText(meant, charset)) {
                        return Optional.of(meant);
                    }
                } catch (CharacterCodingException e) {
                    // Not UTF-8: the text is what it seems to be
                }
            }
        }
        return Optional.empty();
    }

    /** Two Cyrillic letters may by chance be one letter of UTF-8; several words are not. */
    private static boolean isText(String meant, Charset charset) {
        return meant.chars().noneMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c))
                && (charset == WINDOWS_1252
                        || meant.chars().filter(c -> c > 0x7F).count() >= 2);
    }

    /** The bytes that gave the text; as Windows does, bytes without a character stand for themselves. */
    private static byte @org.jspecify.annotations.Nullable [] bytes(String text, Charset charset) {
        var encoder = charset.newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            return array(encoder.encode(CharBuffer.wrap(text)));
        } catch (CharacterCodingException e) {
            var out = new java.io.ByteArrayOutputStream(text.length());
            for (char c : text.toCharArray()) {
                if (c >= 0x80 && c < 0xA0) {
                    out.write(c);
                } else if (encoder.canEncode(c)) {
                    out.writeBytes(String.valueOf(c).getBytes(charset));
                } else {
                    return null;
                }
            }
            return out.toByteArray();
        }
    }

    private static byte[] array(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    /** Whether a text still looks wrongly decoded. */
    static boolean looksDamaged(String text) {
        return (text.indexOf(0xC3) >= 0 || text.indexOf(0xE2) >= 0 || text.indexOf(0xC2) >= 0)
                && DAMAGE.matcher(text).find();
    }

    static boolean hasHtml(String text) {
        return text.indexOf('<') >= 0
                        && TAG.matcher(LINK.matcher(text).replaceAll(" ")).find()
                || text.indexOf('&') >= 0 && ENTITY.matcher(text).find();
    }

    /** Without tags, without the content of scripts and styles; entities decoded once. */
    static String withoutHtml(String text) {
        if (!TAG.matcher(LINK.matcher(text).replaceAll(" ")).find()) {
            return org.jsoup.parser.Parser.unescapeEntities(text, false);
        }
        var marked = LINK.matcher(text).replaceAll("&lt;$1&gt;").replace("\n", " \n ");
        Document document = Jsoup.parseBodyFragment(marked);
        document.select("script, style, noscript, template, iframe, object, embed")
                .remove();
        document.select("p, div, li, tr, h1, h2, h3, h4, h5, h6, ul, ol, table").forEach(e -> e.appendText("\n"));
        return document.wholeText();
    }

    /** Whether a spreadsheet would calculate the text; telephone and other numbers are none. */
    static boolean beginsLikeFormula(String text) {
        var bare = text.strip();
        if (bare.length() < 2) {
            return false;
        }
        char first = bare.charAt(0);
        if ("=@\uFF1D\uFF20".indexOf(first) >= 0) {
            return true;
        }
        return "+-\uFF0B\uFF0D".indexOf(first) >= 0 && !NUMBER.matcher(bare).matches();
    }
}
