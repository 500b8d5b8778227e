package org.itu.sdgmap.analysis.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.common.LocalizedText;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.ui.Texts;
import org.springframework.stereotype.Component;

/** Finds countries, areas and groups by what people call them, in any of the six languages, or by a code. */
@Component
class PlaceNames {

    private static final int MOST_MEANT = 6;

    /** Shorter words are in too many names to help anybody. */
    private static final int SHORTEST_PART = 3;

    private final CountryCatalog countries;

    PlaceNames(CountryCatalog countries) {
        this.countries = countries;
    }

    /**
     * @param code by which its address names it
     * @param name in the reader's language
     */
    record Place(String code, String name, boolean isCountry, List<String> codes, LocalizedText names) {

        /** Its profile under what a filter says beside places. */
        String address(ActivityFilter filter) {
            return isCountry ? PlaceAddress.ofCountry(code, filter) : PlaceAddress.ofRegion(code, filter);
        }
    }

    /** Places that have all the words in one of their names, or one of their codes; in the reader's alphabet. */
    List<Place> find(String words) {
        var typed = plain(words);
        return all().filter(p -> isCalled(p, typed) || isPartOf(p, typed))
                .sorted(Comparator.comparing((Place p) -> !isCalled(p, typed))
                        .thenComparing(Place::name, Wording.alphabet()))
                .toList();
    }

    /** Places that somebody may have meant who wrote what is no code, likeliest first. */
    List<Place> meant(String text) {
        var typed = plain(text);
        if (typed.isEmpty()) {
            return List.of();
        }
        return Stream.of(
                        all().filter(p -> isCalled(p, typed)),
                        all().filter(p -> typed.length() >= SHORTEST_PART && isPartOf(p, typed)),
                        all().filter(p -> p.codes().stream().anyMatch(c -> differByOne(folded(c), folded(text)))),
                        all().filter(p -> p.codes().stream()
                                .anyMatch(c -> typed.length() > 1 && folded(c).startsWith(typed.substring(0, 2)))))
                .flatMap(found -> found.sorted(Comparator.comparing(Place::name, Wording.alphabet())))
                .distinct()
                .limit(MOST_MEANT)
                .toList();
    }

    private Stream<Place> all() {
        var language = Texts.language();
        return Stream.concat(
                countries.listCountries().stream()
                        .map(c -> new Place(
                                c.iso3(), c.name().in(language), true, List.of(c.iso3(), c.iso2(), c.m49()), c.name())),
                countries.listGroups().stream()
                        .map(g -> new Place(g.code(), g.name().in(language), false, List.of(g.code()), g.name())));
    }

    private static boolean isCalled(Place place, String typed) {
        return Stream.concat(place.codes().stream(), place.names().texts().values().stream())
                .anyMatch(name -> plain(name).equals(typed));
    }

    private static boolean isPartOf(Place place, String typed) {
        return place.names().texts().values().stream()
                .map(PlaceNames::plain)
                .anyMatch(name -> Stream.of(typed.split("\\s+")).allMatch(name::contains));
    }

    /** Without accents and case; apostrophes and dashes as keyboards have them. */
    private static String plain(String text) {
        return Wording.folded(text.replace('\u2019', '\'')
                .replace('\u2011', ' ')
                .replace('-', ' ')
                .replace('_', ' '));
    }

    private static String folded(String code) {
        return code.toLowerCase(Locale.ROOT);
    }

    /** Whether two codes of one length have just one other character. */
    private static boolean differByOne(String one, String other) {
        if (one.length() != other.length() || one.length() < 2) {
            return false;
        }
        int differences = 0;
        for (int i = 0; i < one.length(); i++) {
            differences += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return differences == 1;
    }
}
