package org.itu.sdgmap.activity.internal;

import org.jspecify.annotations.Nullable;

/** Words that somebody looks for in titles, as a pattern of LIKE. */
final class SqlWords {

    private SqlWords() {}

    /** Null for no words. */
    static @Nullable String pattern(String words) {
        var cleaned = TypedTexts.storable(TypedTexts.line(words));
        return cleaned.isEmpty()
                ? null
                : "%" + cleaned.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
