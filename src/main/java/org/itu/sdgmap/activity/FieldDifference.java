package org.itu.sdgmap.activity;

import java.util.List;

/**
 * A field in which two versions differ.
 *
 * @param field path as in {@link ActivityProblem#field()}, such as title, translations.fr.title, countries, links
 * @param before the values before: one for a text, one each for entries of a list; none where there was nothing
 * @param after the values after, in the same form
 */
public record FieldDifference(String field, List<String> before, List<String> after) {

    public FieldDifference {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
