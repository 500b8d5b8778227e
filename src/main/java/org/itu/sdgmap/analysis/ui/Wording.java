package org.itu.sdgmap.analysis.ui;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.ListFormatter;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Lists, years and comparisons as the reader's language writes them. */
final class Wording {

    private Wording() {}

    /** Kenya, Ghana and Togo. */
    static String list(Collection<String> words) {
        var language = Texts.language();
        // British English, as in ITU's documents: no comma before "and".
        return ListFormatter.getInstance(language == Language.EN ? Locale.UK : language.locale())
                .format(words);
    }

    /** The first words and how many more there are. */
    static String list(List<String> words, int most) {
        return words.size() <= most + 1
                ? list(words)
                : Texts.text(
                        "activities.andMore",
                        String.join(Texts.text("list.separator"), words.subList(0, most)),
                        words.size() - most);
    }

    /** When an activity ran, in words. */
    static String years(@Nullable Integer start, @Nullable Integer end, boolean ongoing) {
        if (start == null) {
            return Texts.text(ongoing ? "activity.years.ongoing" : "activity.years.unknown");
        }
        var from = String.valueOf(start);
        if (ongoing) {
            return Texts.text("activity.years.since", from);
        }
        return end == null || end.equals(start) ? from : Texts.text("activity.years.range", from, String.valueOf(end));
    }

    /** A code that stays in its own order between words that run from right to left. */
    static String code(String code) {
        return Texts.language().rightToLeft() ? "\u2066" + code + "\u2069" : code;
    }

    static Comparator<String> alphabet() {
        var collator = Collator.getInstance(Texts.language().locale());
        return collator::compare;
    }

    /** Without accents and case, for comparing what somebody types. */
    static String folded(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
