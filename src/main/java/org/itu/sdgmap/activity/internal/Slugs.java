package org.itu.sdgmap.activity.internal;

import com.ibm.icu.text.Transliterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Addresses of activities, made of their titles: Latin letters and digits, whatever the script of the title. */
final class Slugs {

    /** Leaves room for a number within the 120 characters that the database allows. */
    private static final int LONGEST = 110;

    private static final String OF_NO_LETTERS = "activity";

    private static final Transliterator TO_ASCII =
            Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; NFC; Latin-ASCII; Lower");

    private Slugs() {}

    static String of(String title) {
        var words = TO_ASCII.transliterate(title)
                .replaceAll("['’ʼʻ`]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (words.isEmpty()) {
            return OF_NO_LETTERS;
        }
        if (words.length() <= LONGEST) {
            return words;
        }
        int end = words.lastIndexOf('-', LONGEST);
        return words.substring(0, end > LONGEST / 2 ? end : LONGEST);
    }

    /** The slug, then the slug with numbers from 2 on. */
    static Stream<String> candidates(String slug) {
        return Stream.concat(Stream.of(slug), IntStream.iterate(2, i -> i + 1).mapToObj(i -> slug + "-" + i));
    }
}
