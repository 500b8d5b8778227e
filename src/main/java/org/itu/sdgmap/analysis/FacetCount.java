package org.itu.sdgmap.analysis;

/**
 * How many activities a further choice of this value would select, the facet's own present choice left aside.
 *
 * @param value in the spelling of the facet's parameter
 * @param activities distinct activities
 */
public record FacetCount(Facet facet, String value, long activities) {}
