package org.itu.sdgmap.activity;

import java.util.Map;

/**
 * Published as an application event within the transaction that records a batch of activities or takes it back, once
 * for all of them.
 *
 * @param batch id of the import
 * @param versions number of versions made, by what they are
 */
public record BatchDecided(long batch, Act act, Map<ActivityStatus, Long> versions, String reason) {

    public enum Act {
        RECORDED,
        UNDONE
    }

    public BatchDecided {
        versions = Map.copyOf(versions);
    }
}
