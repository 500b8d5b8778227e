package org.itu.sdgmap.export;

import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.common.Language;

/**
 * Writes the profile of a country or region to be taken along, in the reader's language, with source, date and rules.
 *
 * @see "docs/decisions/0023-countries-and-regions.md"
 */
public interface PlaceBriefs {

    /**
     * @throws org.itu.sdgmap.common.NotFoundException if there is no such country or area
     * @throws org.itu.sdgmap.common.InvalidValueException if the filter chooses countries or groups
     */
    ExportFile ofCountry(BriefFormat format, String iso3, ActivityFilter filter, Language language);

    /**
     * @throws org.itu.sdgmap.common.NotFoundException if there is no such group
     * @throws org.itu.sdgmap.common.InvalidValueException if the filter chooses countries or groups
     */
    ExportFile ofRegion(BriefFormat format, String code, ActivityFilter filter, Language language);
}
