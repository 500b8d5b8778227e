package org.itu.sdgmap.analysis;

import java.util.List;
import org.itu.sdgmap.analysis.Coverage.CountryCoverage;
import org.itu.sdgmap.geography.CountryGroup;
import org.jspecify.annotations.Nullable;

/**
 * Coverage by groups of countries.
 *
 * @param measure what the values of the countries are: shares, under the code reached
 * @param all every country that the filter asks, as one group
 * @param groups by code; what belongs to none of them last, if there is a Member State of that kind
 * @param countries one row for each country or area, whose value is the share of its group; NO_DATA for those in several
 *     groups, NOT_APPLICABLE for those in none or outside of the filter
 */
public record GroupedCoverage(
        long revision,
        Coverage.Measured measure,
        Grouping by,
        GroupLine all,
        List<GroupLine> groups,
        List<CountryCoverage> countries) {

    /** How countries are grouped. */
    public enum Grouping {
        ITU_REGION(CountryGroup.Kind.ITU_REGION, null),
        M49_REGION(CountryGroup.Kind.M49_REGION, null),
        UN_COMMISSION(CountryGroup.Kind.UN_COMMISSION, null),
        LDC(CountryGroup.Kind.SPECIAL, "LDC"),
        LLDC(CountryGroup.Kind.SPECIAL, "LLDC"),
        SIDS(CountryGroup.Kind.SPECIAL, "SIDS");

        private final CountryGroup.Kind kind;
        private final @Nullable String only;

        Grouping(CountryGroup.Kind kind, @Nullable String only) {
            this.kind = kind;
            this.only = only;
        }

        /** All groups of one kind, or a single one. */
        public boolean includes(CountryGroup group) {
            return group.kind() == kind && (only == null || only.equals(group.code()));
        }
    }

    /**
     * One group, or all.
     *
     * @param code of the group; null for all, and for what belongs to no group
     * @param activities distinct activities of scope SITE or COUNTRY in its countries and areas
     * @param reached Member States with at least one of them
     * @param members Member States that the filter asks
     * @param areas other areas with at least one of the activities
     * @param share of the Member States that are reached, 0 to 1
     * @param centre where a map draws a number of the group, null for what is no place
     */
    public record GroupLine(
            @Nullable String code,
            long activities,
            int reached,
            int members,
            int areas,
            double share,
            @Nullable Centre centre) {}

    /** Degrees east and north. */
    public record Centre(double longitude, double latitude) {}
}
