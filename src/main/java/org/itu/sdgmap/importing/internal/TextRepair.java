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
    private static final Pattern ENTITY =
            Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});");
    private static final Pattern DAMAGE =
            Pattern.compile("\u00C3[\u0080-\u00BF\u2018-\u203A]|\u00E2\u20AC|\u00C2[\u00A0-\u00BF]");

    private TextRepair() {}

    /** One line: no invisible characters, one space between words. */
    static String line(String text) {
        return visible(text).replaceAll("[\\s\\p{Zs}\\p{Zl}\\p{Zp}]+", " ").strip();
    }

    /** Several lines: as {@link #line}, but line breaks stay. */
    static String lines(String text) {
        return visible(text)
                .replaceAll("\\r\\n?|[\u0085\u2028\u2029]", "\n")
                .replaceAll("[\\t\\x0B\\f\\p{Zs}]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
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
        return out.toString()
                .replaceAll("(?<![\\p{IsArabic}\\p{IsDevanagari}\\p{So}\\uFE0F])[\u200C\u200D]", "")
                .replace("\u200B", "");
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
        return current.equals(text) ? Optional.empty() : Optional.of(current);
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
        return DAMAGE.matcher(text).find();
    }

    static boolean hasHtml(String text) {
        return TAG.matcher(text).find() || ENTITY.matcher(text).find();
    }

    /** Without tags, without the content of scripts and styles; entities decoded once. */
    static String withoutHtml(String text) {
        if (!TAG.matcher(text).find()) {
            return org.jsoup.parser.Parser.unescapeEntities(text, false);
        }
        var marked = text.replace("\n", " \n ");
        Document document = Jsoup.parseBodyFragment(marked);
        document.select("script, style, noscript, template, iframe, object, embed")
                .remove();
        document.select("p, div, li, tr, h1, h2, h3, h4, h5, h6, ul, ol, table").forEach(e -> e.appendText("\n"));
        document.select("br").forEach(e -> e.after(new org.jsoup.nodes.TextNode("\n")));
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
        return "+-\uFF0B\uFF0D".indexOf(first) >= 0 && !bare.matches("[+-]?[0-9 ().,/\u00A0%-]+");
    }
}
