package org.itu.sdgmap.export.internal.figure;

import java.util.List;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.export.Paper;
import org.jspecify.annotations.Nullable;

/**
 * A page with a figure.
 *
 * @param width in units of the sheet
 * @param height in units of the sheet
 * @param title of the document
 * @param description what the figure shows, for those who cannot see it
 * @param parts in the order in which they are read
 */
record Sheet(
        Paper paper,
        double width,
        double height,
        Language language,
        String title,
        String description,
        List<Part> parts) {

    /** What a part is to a reader of the document. */
    enum Role {
        HEADING,
        PARAGRAPH,
        FIGURE,
        /** Lines and grounds that say nothing. */
        ORNAMENT
    }

    /**
     * @param alternative what a figure shows, in words; null for texts
     */
    record Part(Role role, @Nullable String alternative, List<Mark> marks) {

        Part {
            marks = List.copyOf(marks);
        }
    }

    Sheet {
        parts = List.copyOf(parts);
    }

    boolean rightToLeft() {
        return language.rightToLeft();
    }

    List<Mark> marks() {
        return parts.stream().flatMap(p -> p.marks().stream()).toList();
    }
}
