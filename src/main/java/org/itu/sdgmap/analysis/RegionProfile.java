package org.itu.sdgmap.analysis;

import java.util.List;
import org.itu.sdgmap.geography.CountryGroup;
import org.jspecify.annotations.Nullable;

/**
 * What reaches a group of countries, and each of them.
 *
 * @param countriesReached countries and areas of the group with at least one activity
 * @param membersReached Member States of ITU among these
 * @param members Member States of ITU in the group
 * @param countries every country and area of the group, in the order of their codes
 * @param parts the ITU regions that countries of the group belong to; empty where the group is one itself
 */
public record RegionProfile(
        CountryGroup group,
        PlaceFigures figures,
        int countriesReached,
        int membersReached,
        int members,
        List<CountryLine> countries,
        List<Part> parts) {

    /**
     * One country of the group.
     *
     * @param activities distinct activities of scope SITE or COUNTRY
     * @param goals of the 17, how many these serve
     * @param gaps Goals on which it is below the median of its ITU region; null for what is no Member State or belongs to
     *     no ITU region
     * @param latestYear last year in which one of the activities ran, null where undated or none
     */
    public record CountryLine(
            String iso3,
            Coverage.State state,
            long activities,
            int goals,
            @Nullable Integer gaps,
            long sites,
            @Nullable Integer latestYear,
            long entries) {}

    /**
     * Countries of the group that belong to one ITU region.
     *
     * @param region code of the ITU region
     * @param countries how many countries of the group belong to it
     * @param regional distinct activities of scope REGION for that ITU region
     */
    public record Part(String region, int countries, long regional) {}
}
