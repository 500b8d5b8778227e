package org.itu.sdgmap.importing;

import java.util.Map;

/**
 * Rows of an import.
 *
 * @param byOutcome all rows, written or not
 * @param fresh rows to be written as new activities
 * @param changes rows to be written as changes
 * @param same rows whose activity has all of it already
 * @param waiting rows that wait for an answer
 * @param written rows that are written
 */
public record ImportCounts(
        Map<Outcome, Integer> byOutcome, int fresh, int changes, int same, int waiting, int written) {

    public ImportCounts {
        byOutcome = Map.copyOf(byOutcome);
    }

    public int of(Outcome outcome) {
        return byOutcome.getOrDefault(outcome, 0);
    }

    public int total() {
        return byOutcome.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Rows that a commit would write. */
    public int toWrite() {
        return fresh + changes;
    }
}
