package org.itu.sdgmap.geography;

import org.itu.sdgmap.common.LocalizedText;

/**
 * A group of countries: an ITU region, LDC, LLDC, SIDS, a UN regional commission, an M49 region.
 *
 * @param memberCount countries and areas in it today
 */
public record CountryGroup(String code, Kind kind, LocalizedText name, int memberCount) {

    public enum Kind {
        ITU_REGION,
        SPECIAL,
        UN_COMMISSION,
        M49_REGION,
        M49_SUBREGION,
        M49_INTERMEDIATE
    }
}
