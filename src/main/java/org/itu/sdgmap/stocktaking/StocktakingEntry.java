package org.itu.sdgmap.stocktaking;

import java.time.Instant;

/**
 * A public Stocktaking entry with all that is known of it.
 *
 * @param externalId its id at the source it was taken from
 * @param version number of the public version
 * @param changedAt when that version was recorded
 */
public record StocktakingEntry(
        long id, String externalId, int version, Instant changedAt, StocktakingContent content) {}
