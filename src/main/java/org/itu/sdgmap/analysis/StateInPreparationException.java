package org.itu.sdgmap.analysis;

import java.time.Duration;
import org.itu.sdgmap.common.BusyException;

/** The state of an earlier day or of a snapshot is being rebuilt; it will be at hand soon. */
public final class StateInPreparationException extends BusyException {

    private static final Duration SOON = Duration.ofSeconds(5);

    public StateInPreparationException(String message) {
        super(message, SOON);
    }
}
