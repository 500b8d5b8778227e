package org.itu.sdgmap.analysis;

import java.util.List;
import org.itu.sdgmap.framework.SdgGoal;
import org.itu.sdgmap.geography.Country;
import org.jspecify.annotations.Nullable;

/**
 * What reaches one country or area, and where it stands within its region.
 *
 * @param state why its number is what it is; NOT_APPLICABLE where the filter asks for Stocktaking entries alone
 * @param region code of its ITU region, null where it belongs to none
 * @param standings all 17 Goals, against the Member States of the region; empty for what is no Member State or belongs
 *     to no region
 */
public record CountryProfile(
        Country country,
        Coverage.State state,
        @Nullable String region,
        PlaceFigures figures,
        List<Standing> standings) {

    /**
     * One Goal in the country against the Member States of its ITU region, the country among them.
     *
     * @param activities distinct activities of scope SITE or COUNTRY in the country
     * @param median of the same number over the Member States; halves where they are even in number
     * @param reached Member States with at least one
     * @param members Member States of the region
     */
    public record Standing(SdgGoal goal, long activities, double median, int reached, int members) {

        /** Fewer activities than the median Member State of the region. */
        public boolean isGap() {
            return activities < median;
        }
    }

    public List<Standing> gaps() {
        return standings.stream().filter(Standing::isGap).toList();
    }
}
