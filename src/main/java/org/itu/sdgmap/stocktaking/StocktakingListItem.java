package org.itu.sdgmap.stocktaking;

import java.util.List;
import org.itu.sdgmap.common.Language;
import org.jspecify.annotations.Nullable;

/**
 * A public Stocktaking entry as a list shows it. Suggested elements are not among its lines and Goals.
 *
 * @param language the language that the title is in
 * @param countries ISO alpha-3 codes
 * @param actionLines display codes, in the order of the framework
 * @param goals numbers of the Goals it is linked to, ascending
 */
public record StocktakingListItem(
        long id,
        String externalId,
        String title,
        Language language,
        String organisation,
        @Nullable OrganisationType organisationType,
        List<String> countries,
        @Nullable Integer year,
        List<String> actionLines,
        List<Integer> goals,
        @Nullable Recognition recognition,
        String source) {}
