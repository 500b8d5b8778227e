package org.itu.sdgmap.framework;

import java.util.List;

/**
 * What an upload would add.
 *
 * @param records in the order in which they are written; what could be read where there are problems
 * @param problems at most {@value #MOST_PROBLEMS}; empty where the edition can be added
 * @param problemCount of all, those not listed included
 */
public record EditionPreview(List<FrameworkRecord> records, List<EditionProblem> problems, int problemCount) {

    public static final int MOST_PROBLEMS = 200;

    public boolean isSound() {
        return problemCount == 0;
    }

    public List<FrameworkRecord> listOf(RecordKind kind) {
        return records.stream().filter(r -> r.kind() == kind).toList();
    }
}
