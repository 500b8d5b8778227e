package org.itu.sdgmap.common;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether the present thread answers from a frozen state. Whoever holds facts in memory gives those of that state
 * meanwhile, and reads them in the transaction at hand, which finds its tables first.
 */
public final class FrozenScope {

    private static final ThreadLocal<@Nullable Frozen> PRESENT = new ThreadLocal<>();

    /**
     * A frozen state.
     *
     * @param schema in which the database holds it
     * @param day that counts as today in it
     */
    public record Frozen(String schema, LocalDate day) {}

    private FrozenScope() {}

    /** Empty where the thread answers from what is public. */
    public static Optional<Frozen> find() {
        return Optional.ofNullable(PRESENT.get());
    }

    /** The day that counts as today. */
    public static LocalDate today(Clock clock) {
        return find().map(Frozen::day).orElseGet(() -> LocalDate.now(clock));
    }

    /** Does something in the scope of a state, then goes on as before. */
    public static <T> T within(Frozen frozen, Supplier<T> work) {
        var before = PRESENT.get();
        PRESENT.set(frozen);
        try {
            return work.get();
        } finally {
            if (before == null) {
                PRESENT.remove();
            } else {
                PRESENT.set(before);
            }
        }
    }
}
