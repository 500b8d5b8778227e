package org.itu.sdgmap.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of itself, in its reader's language.
 *
 * @param title of what is shown
 * @param filter in words
 * @param rules of counting, a sentence or more each
 * @param source where the figures are from
 * @param state of which day they are, or which snapshot, in words
 * @param disclaimer of boundaries; null where nothing is drawn on a map
 * @param address at which the same is seen
 * @param snapshot the frozen state it is from; null for the present
 */
public record ExportNotes(
        String title,
        String filter,
        List<String> rules,
        String source,
        String state,
        @Nullable String disclaimer,
        String address,
        @Nullable FrozenSource snapshot) {

    public ExportNotes {
        rules = List.copyOf(rules);
    }

    /**
     * The frozen state that a file is from.
     *
     * @param sha256 of its content, in lower-case hexadecimal digits
     */
    public record FrozenSource(long id, String label, String sha256) {}
}
