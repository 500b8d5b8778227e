package org.itu.sdgmap.analysis.internal;

import java.time.Duration;
import java.util.function.Supplier;
import org.itu.sdgmap.common.BusyException;
import org.itu.sdgmap.common.Gate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets only a few costly queries of programs run at a time, so that they leave connections to everybody else; others wait
 * a little, in the order in which they came, and are then told to come back.
 *
 * <p>Whoever is let in must not ask to be let in again: all could then wait for each other.
 */
@Component
class QueryGate {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Gate gate;
    private final int atOnce;

    @Autowired
    QueryGate(
            @Value("${sdgmap.analysis.costly-queries.at-once:6}") int atOnce,
            @Value("${sdgmap.analysis.costly-queries.longest-wait:2s}") Duration longestWait) {
        if (atOnce < 1) {
            throw new IllegalArgumentException(
                    "sdgmap.analysis.costly-queries.at-once is %d; expected 1 or more".formatted(atOnce));
        }
        this.gate = new Gate(
                atOnce,
                Integer.MAX_VALUE,
                longestWait,
                RETRY_AFTER,
                "Too many costly queries at once; try again in a few seconds");
        this.atOnce = atOnce;
    }

    int atOnce() {
        return atOnce;
    }

    /** @throws BusyException if too many others are at it for too long */
    <T> T pass(Supplier<T> query) {
        try (var ignored = gate.enter()) {
            return query.get();
        }
    }
}
