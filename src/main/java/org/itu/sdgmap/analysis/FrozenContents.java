package org.itu.sdgmap.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What is frozen, for those who answer from it; given by the module that freezes. */
public interface FrozenContents {

    /**
     * @param instant at which it was public
     * @param day of the instant in UTC, which counts as today in it
     */
    record Frozen(Instant instant, LocalDate day) {}

    /** Empty where there is no such snapshot. */
    Optional<Frozen> find(long snapshot);

    /**
     * Makes a schema with the tables of a state from the frozen content alone. To be called in a transaction.
     *
     * @param schema that is not there yet
     */
    void restore(long snapshot, String schema);
}
