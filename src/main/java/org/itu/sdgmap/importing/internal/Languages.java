package org.itu.sdgmap.importing.internal;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.importing.NormalText;

/** The UN language of a text, by script and, for Latin letters, by its small words. */
final class Languages {

    private static final int ENOUGH = 1_000;
    private static final Map<Language, List<String>> SMALL_WORDS = Map.of(
            Language.EN, List.of("the", "and", "of", "in", "with", "for", "that", "is", "to", "from", "by"),
            Language.FR,
                    List.of(
                            "le", "la", "les", "des", "et", "du", "une", "un", "pour", "dans", "l", "d", "au", "par",
                            "est"),
            Language.ES,
                    List.of(
                            "el", "los", "las", "del", "y", "una", "un", "para", "con", "en", "por", "que", "se",
                            "la"));

    private Languages() {}

    static Language of(String text) {
        var sample = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
        long letters = sample.codePoints().filter(Character::isLetter).count();
        for (var script : Map.of(
                        UnicodeScript.HAN,
                        Language.ZH,
                        UnicodeScript.CYRILLIC,
                        Language.RU,
                        UnicodeScript.ARABIC,
                        Language.AR)
                .entrySet()) {
            long ofScript = sample.codePoints()
                    .filter(c -> Character.isLetter(c) && UnicodeScript.of(c) == script.getKey())
                    .count();
            if (ofScript * 3 > letters && letters > 0) {
                return script.getValue();
            }
        }
        var words = List.of(NormalText.of(sample).split(" "));
        var best = Language.EN;
        long most = 0;
        for (var language : List.of(Language.EN, Language.FR, Language.ES)) {
            long count = words.stream()
                    .filter(SMALL_WORDS.getOrDefault(language, List.of())::contains)
                    .count();
            if (count > most) {
                most = count;
                best = language;
            }
        }
        return best;
    }
}
