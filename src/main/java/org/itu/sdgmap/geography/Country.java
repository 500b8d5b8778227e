package org.itu.sdgmap.geography;

import java.util.Set;
import org.itu.sdgmap.common.LocalizedText;

/**
 * A country or area of the UN M49 list.
 *
 * @param ituMember whether it is a Member State of ITU
 * @param longitude of the capital or a representative point, degrees
 * @param latitude of the capital or a representative point, degrees
 * @param groups codes of the groups it belongs to today
 */
public record Country(
        String iso3,
        String iso2,
        String m49,
        LocalizedText name,
        boolean ituMember,
        double longitude,
        double latitude,
        Set<String> groups) {}
