package org.itu.sdgmap.common;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets only a few pieces of costly work run at a time. A bounded number of others waits a little, in the order in which
 * they came; whoever comes beyond that is told to come back, so that threads are left for everybody else.
 *
 * <p>Whoever is let in must not ask to be let in again: all could then wait for each other.
 */
public final class Gate {

    private final Semaphore permits;
    private final int mostWaiting;
    private final Duration longestWait;
    private final Duration retryAfter;
    private final String refusal;

    /**
     * @param atOnce pieces of work, 1 or more
     * @param mostWaiting others that may wait
     * @param refusal what the others are told, a sentence
     */
    public Gate(int atOnce, int mostWaiting, Duration longestWait, Duration retryAfter, String refusal) {
        this.permits = new Semaphore(atOnce, true);
        this.mostWaiting = mostWaiting;
        this.longestWait = longestWait;
        this.retryAfter = retryAfter;
        this.refusal = refusal;
    }

    /** Leave to work, until it is closed. */
    public final class Turn implements AutoCloseable {

        private Turn() {}

        @Override
        public void close() {
            permits.release();
        }
    }

    /** How many wait at this moment. */
    int waiting() {
        return permits.getQueueLength();
    }

    /** @throws BusyException if too many others are at it, or for too long */
    public Turn enter() {
        try {
            boolean full = waiting() >= mostWaiting;
            if (full || !permits.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new BusyException(refusal, retryAfter);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException(refusal, retryAfter);
        }
        return new Turn();
    }
}
