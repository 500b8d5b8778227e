package org.itu.sdgmap.analysis.ui;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.itu.sdgmap.common.Language;

/** Several names in one sentence, in the manner of the reader's language. */
final class Lists {

    private Lists() {}

    /** Such as "Benin, Chad and Togo". */
    static String joined(Collection<String> names, Language language) {
        return ListFormatter.getInstance(ULocale.forLocale(language.locale())).format(names);
    }

    /** In the alphabetical order of the language. */
    static <T> List<T> sorted(Collection<T> values, Function<T, String> name, Language language) {
        return values.stream().sorted(byName(name, language)).toList();
    }

    static <T> Comparator<T> byName(Function<T, String> name, Language language) {
        var collator = Collator.getInstance(ULocale.forLocale(language.locale()));
        return Comparator.comparing(name, collator::compare);
    }
}
