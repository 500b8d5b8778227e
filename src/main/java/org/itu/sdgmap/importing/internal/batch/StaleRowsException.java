package org.itu.sdgmap.importing.internal.batch;

import java.util.List;

/** Rows are no longer what was looked at: an activity that they meet came, changed or went. */
final class StaleRowsException extends RuntimeException {

    private final transient List<Integer> numbers;

    /** @param numbers of the rows */
    StaleRowsException(List<Integer> numbers) {
        super("Rows meet activities that have changed");
        this.numbers = List.copyOf(numbers);
    }

    List<Integer> numbers() {
        return numbers;
    }
}
