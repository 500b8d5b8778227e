package org.itu.sdgmap.importing.internal;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.importing.NormalText;
import org.jspecify.annotations.Nullable;

/** The UN language of a text, by script and, for Latin letters, by its small words. */
final class Languages {

    private static final int ENOUGH = 1_000;
    private static final int LAST_LATIN = 0x24F;
    private static final List<Language> LATIN = List.of(Language.EN, Language.FR, Language.ES);
    private static final Map<Language, Set<String>> SMALL_WORDS = Map.of(
            Language.EN, Set.of("the", "and", "of", "in", "with", "for", "that", "is", "to", "from", "by"),
            Language.FR,
                    Set.of(
                            "le", "la", "les", "des", "et", "du", "une", "un", "pour", "dans", "l", "d", "au", "par",
                            "est"),
            Language.ES,
                    Set.of("el", "los", "las", "del", "y", "una", "un", "para", "con", "en", "por", "que", "se", "la"));

    private Languages() {}

    static Language of(String text) {
        var sample = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
        var byScript = byScript(sample);
        if (byScript != null) {
            return byScript;
        }
        var words = NormalText.of(sample).split(" ");
        var best = Language.EN;
        int most = 0;
        for (var language : LATIN) {
            var small = SMALL_WORDS.getOrDefault(language, Set.of());
            int count = 0;
            for (var word : words) {
                count += small.contains(word) ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = language;
            }
        }
        return best;
    }

    /** The language of a script that a third of the letters belong to; null for Latin and other letters. */
    private static @Nullable Language byScript(String sample) {
        int letters = 0;
        int han = 0;
        int cyrillic = 0;
        int arabic = 0;
        for (int i = 0; i < sample.length(); i++) {
            int c = sample.codePointAt(i);
            i += Character.charCount(c) - 1;
            if (!Character.isLetter(c)) {
                continue;
            }
            letters++;
            if (c > LAST_LATIN) {
                var script = UnicodeScript.of(c);
                han += script == UnicodeScript.HAN ? 1 : 0;
                cyrillic += script == UnicodeScript.CYRILLIC ? 1 : 0;
                arabic += script == UnicodeScript.ARABIC ? 1 : 0;
            }
        }
        if (han * 3 > letters) {
            return Language.ZH;
        }
        return cyrillic * 3 > letters ? Language.RU : arabic * 3 > letters ? Language.AR : null;
    }
}
