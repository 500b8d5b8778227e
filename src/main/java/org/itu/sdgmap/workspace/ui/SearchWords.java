package org.itu.sdgmap.workspace.ui;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words of a search, without regard to case and accents. */
final class SearchWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private SearchWords() {}

    static String fold(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    static List<String> of(String text) {
        return Arrays.stream(fold(text).split("[\\s,;]+"))
                .filter(w -> !w.isEmpty())
                .toList();
    }

    /** @param folded text that {@link #fold} has seen */
    static boolean match(List<String> words, String folded) {
        return words.stream().allMatch(folded::contains);
    }
}
