package org.itu.sdgmap.common;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether the present thread answers from a frozen state, or for an earlier day. Whoever holds facts in memory gives those of that state
 * meanwhile, and reads them in the transaction at hand, which finds its tables first.
 */
public final class FrozenScope {

    private static final ThreadLocal<@Nullable Frozen> PRESENT = new ThreadLocal<>();
    private static final ThreadLocal<@Nullable LocalDate> ASKED_DAY = new ThreadLocal<>();

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

    /** The day that counts as today: that of the frozen state, the one asked for, or today. */
    public static LocalDate today(Clock clock) {
        return find().map(Frozen::day)
                .or(() -> Optional.ofNullable(ASKED_DAY.get()))
                .orElseGet(() -> LocalDate.now(clock));
    }

    /** Does something in the scope of a state, then goes on as before. */
    public static <T> T within(Frozen frozen, Supplier<T> work) {
        return within(PRESENT, frozen, work);
    }

    /** Does something for an earlier day: facts in memory stay those of the present, but the day counts as today. */
    public static <T> T on(LocalDate day, Supplier<T> work) {
        return within(ASKED_DAY, day, work);
    }

    private static <S, T> T within(ThreadLocal<@Nullable S> scope, S value, Supplier<T> work) {
        var before = scope.get();
        scope.set(value);
        try {
            return work.get();
        } finally {
            if (before == null) {
                scope.remove();
            } else {
                scope.set(before);
            }
        }
    }
}
