package org.itu.sdgmap.stocktaking;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The public Stocktaking entries. */
public interface StocktakingEntries {

    /** Those entries of the ids that are public, in the order of the ids. */
    List<StocktakingListItem> listByIds(Collection<Long> ids);

    /** @param externalId the entry's id at the source it was taken from */
    Optional<StocktakingEntry> findEntry(String externalId);

    /** @throws org.itu.sdgmap.common.NotFoundException if no entry with the external id is public */
    StocktakingEntry getEntry(String externalId);
}
