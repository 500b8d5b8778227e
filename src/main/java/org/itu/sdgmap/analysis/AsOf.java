package org.itu.sdgmap.analysis;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * An earlier public state: that at the end of a day in UTC, or that of one instant.
 *
 * @param day of the instant where there is one
 * @param instant null for the end of the day
 */
public record AsOf(LocalDate day, @Nullable Instant instant) {

    /** What the database tells apart. */
    private static final Duration TICK = Duration.ofNanos(1_000);

    public static AsOf endOf(LocalDate day) {
        return new AsOf(day, null);
    }

    public static AsOf of(Instant instant) {
        return new AsOf(LocalDate.ofInstant(instant, ZoneOffset.UTC), instant);
    }

    /** The last instant whose changes belong to the state, to the microsecond. */
    public Instant last() {
        return instant == null ? end().minus(TICK) : instant;
    }

    /** The first instant whose changes do not belong to the state. */
    public Instant end() {
        return instant == null ? day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC) : instant.plus(TICK);
    }

    /** As an address says it: 2026-05-01, or 2026-05-01T10:15:30.123456Z. */
    @Override
    public String toString() {
        return instant == null ? day.toString() : instant.toString();
    }
}
