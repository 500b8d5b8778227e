package org.itu.sdgmap.framework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itu.sdgmap.common.Language;
import org.jspecify.annotations.Nullable;

/** What is on record of frameworks, and how it came to be so. For coordinators. */
public interface FrameworkRecords {

    /** What to list; null stands for all. */
    record Choice(
            @Nullable String framework,
            @Nullable RecordKind kind,
            @Nullable Language language) {

        public static final Choice ALL = new Choice(null, null, null);
    }

    /** One page of a list, and the length of the whole. */
    record Page<T>(List<T> items, long total) {}

    /** Numbers of unconfirmed records by framework, then kind; kinds without any are left out. */
    Map<String, Map<RecordKind, Long>> countUnconfirmed();

    /** In the order of frameworks and elements. */
    Page<FrameworkRecord> listUnconfirmed(Choice choice, int offset, int limit);

    Optional<FrameworkRecord> find(RecordKind kind, String key);

    /** Whatever is on record of an element: itself, titles, links of the crosswalk, ties of the matrix, … */
    List<FrameworkRecord> listOfElement(ElementKey element);

    /** Changes of whatever is on record of an element, newest first. */
    Page<FrameworkChange> listHistory(ElementKey element, int offset, int limit);

    /** Changes of a framework and all its elements, newest first. */
    Page<FrameworkChange> listHistory(String framework, int offset, int limit);
}
