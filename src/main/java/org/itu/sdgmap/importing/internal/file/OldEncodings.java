package org.itu.sdgmap.importing.internal.file;

import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.util.regex.Pattern;

/**
 * How much a text looks like one that people wrote. Text read in a wrong encoding mixes scripts within a word, puts
 * capitals in the middle, strings accented letters together, or yields rare Chinese characters.
 */
final class OldEncodings {

    private static final Pattern WORD = Pattern.compile("\\S*[^\\x00-\\x7F\\s]\\S*");
    private static final int MOST_WORDS = 5_000;

    private OldEncodings() {}

    /** Share of words with other than ASCII characters that look right, 0 to 1. */
    static double plausibility(String text, Charset charset) {
        var matcher = WORD.matcher(text);
        double good = 0;
        int words = 0;
        while (matcher.find() && words < MOST_WORDS) {
            words++;
            good += rate(matcher.group(), charset);
        }
        // A word of the first encoding, which is the usual one, wins a tie.
        return words == 0 ? 0 : good / words + (charset.name().equals("windows-1252") ? 0.02 : 0);
    }

    private static double rate(String word, Charset charset) {
        int latin = 0;
        int accented = 0;
        int accentedRun = 0;
        int longestRun = 0;
        int cyrillic = 0;
        int arabic = 0;
        int han = 0;
        int odd = 0;
        int caseBreaks = 0;
        int before = ' ';
        for (int c : word.codePoints().toArray()) {
            var script = Character.isLetter(c) ? UnicodeScript.of(c) : UnicodeScript.COMMON;
            boolean accent = script == UnicodeScript.LATIN && c > 0x7F;
            accentedRun = accent ? accentedRun + 1 : 0;
            longestRun = Math.max(longestRun, accentedRun);
            switch (script) {
                case LATIN -> {
                    latin++;
                    accented += accent ? 1 : 0;
                }
                case CYRILLIC -> cyrillic++;
                case ARABIC -> arabic++;
                case HAN -> {
                    han++;
                    odd += isCommonHan(c, charset) ? 0 : 1;
                }
                default -> odd += isOdd(c) ? 1 : 0;
            }
            caseBreaks += Character.isUpperCase(c) && Character.isLowerCase(before) ? 1 : 0;
            before = c;
        }
        int scripts = (latin > 0 ? 1 : 0) + (cyrillic > 0 ? 1 : 0) + (arabic > 0 ? 1 : 0) + (han > 0 ? 1 : 0);
        if (odd > 0) {
            return han > 2 * odd ? 0.5 : 0;
        }
        if (scripts > 1) {
            // Chinese stands beside Latin without a space
            return han > 1 && latin > 1 && cyrillic + arabic == 0 ? 0.6 : 0.1;
        }
        if (cyrillic > 0 || latin > 0) {
            double rating = caseBreaks > 0 && caseBreaks * 3 > cyrillic + latin ? 0.2 : 1;
            return longestRun > 2 || accented > 2 && accented * 2 > latin ? 0.1 : rating;
        }
        return han == 1 && word.codePointCount(0, word.length()) == 1 ? 0.5 : 1;
    }

    /** Of the 3755 characters that GB 2312 holds as the common ones. */
    private static boolean isCommonHan(int c, Charset charset) {
        var bytes = Character.toString(c).getBytes(charset);
        int first = bytes[0] & 0xFF;
        return bytes.length == 2 && first >= 0xB0 && first <= 0xD7 && (bytes[1] & 0xFF) >= 0xA1;
    }

    /** Signs that hardly stand in a text, of which wrong encodings are full. */
    private static boolean isOdd(int c) {
        return c == 0xFFFD
                || c >= 0x80 && c < 0xA0
                || c >= 0x2500 && c < 0x2600
                || c >= 0xE000 && c < 0xF900
                || c > 0x7F && "¤¦¨¬¯¶¸¹²³¼½¾×÷ˆ†‡‰ƒ¢¥±µ·".indexOf(c) >= 0;
    }
}
