package org.itu.sdgmap.analysis;

/**
 * How many distinct activities reach a place, in three ways that are never added up.
 *
 * @param here of scope SITE or COUNTRY, in the country or in a country of the group: what the map counts
 * @param regional of scope REGION: for the ITU region of the country, or that of the page
 * @param worldwide of scope GLOBAL: they reach every place alike
 */
public record Reach(long here, long regional, long worldwide) {

    /** Nothing but work for a whole region reaches the place, worldwide work left aside. */
    public boolean onlyRegional() {
        return here == 0 && regional > 0;
    }
}
