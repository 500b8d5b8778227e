package org.itu.sdgmap.stocktaking;

import java.util.List;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.ElementKey;
import org.jspecify.annotations.Nullable;

/**
 * All that a Stocktaking entry says, as one version of its history holds it.
 *
 * @param language language of title and description
 * @param organisationType null where unknown
 * @param countries ISO alpha-3 codes, each once; empty where the entry names none
 * @param year year of the contest or of the entry, as the source gives it; null where unknown
 * @param url the project's own page, http or https
 * @param recognition null where the entry won nothing that is known
 * @param links elements the entry is evidence for, each once
 * @param suggestions elements that somebody suggested and nobody accepted: no evidence
 * @param source where the facts come from
 * @param confidence how sure the facts are, such as verified; null where nobody judged it
 */
public record StocktakingContent(
        String title,
        String description,
        Language language,
        String organisation,
        @Nullable OrganisationType organisationType,
        List<String> countries,
        @Nullable Integer year,
        @Nullable String url,
        @Nullable Recognition recognition,
        List<StocktakingLink> links,
        List<ElementKey> suggestions,
        String source,
        @Nullable String confidence) {

    /** Longest title, organisation and source, in characters. */
    public static final int MAX_TITLE = 300;
    /** Longest description, in characters. */
    public static final int MAX_DESCRIPTION = 10_000;

    public static final int FIRST_YEAR = 1900;
    public static final int LAST_YEAR = 2100;

    public StocktakingContent {
        requireLength("title", title, MAX_TITLE);
        requireLength("description", description, MAX_DESCRIPTION);
        requireLength("organisation", organisation, MAX_TITLE);
        requireLength("source", source, MAX_TITLE);
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            throw new InvalidValueException(
                    "year", String.valueOf(year), "a year from %d to %d".formatted(FIRST_YEAR, LAST_YEAR));
        }
        if (url != null && !url.matches("https?://\\S{1,2000}")) {
            throw new InvalidValueException("url", url, "an address that begins with http:// or https://");
        }
        var linked = links.stream().map(StocktakingLink::element).toList();
        requireEachOnce("links", linked);
        requireEachOnce("suggestions", suggestions);
        suggestions.stream().filter(linked::contains).findFirst().ifPresent(s -> {
            throw new InvalidValueException("suggestions", s.toString(), "an element that is not linked already");
        });
        countries = countries.stream().distinct().toList();
        links = List.copyOf(links);
        suggestions = List.copyOf(suggestions);
    }

    private static void requireLength(String field, String text, int longest) {
        if (text.isBlank() || text.length() > longest) {
            throw new InvalidValueException(
                    field, text, "1 to %d characters, not %d".formatted(longest, text.length()));
        }
    }

    private static void requireEachOnce(String field, List<ElementKey> elements) {
        if (elements.stream().distinct().count() < elements.size()) {
            throw new InvalidValueException(field, elements.toString(), "each element once");
        }
    }
}
