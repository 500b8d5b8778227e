package org.itu.sdgmap.activity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which submissions a reviewer wants to see.
 *
 * @param sectors none stands for all that the account may review
 * @param author username; null for all
 * @param batch id of an import; null for all
 * @param words in the title; empty for all
 */
public record QueueFilter(
        Set<Sector> sectors,
        @Nullable String author,
        @Nullable Long batch,
        String words) {

    public static QueueFilter all() {
        return new QueueFilter(Set.of(), null, null, "");
    }

    public QueueFilter {
        sectors = Set.copyOf(sectors);
    }
}
