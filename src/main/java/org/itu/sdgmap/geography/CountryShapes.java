package org.itu.sdgmap.geography;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Shapes of countries and areas as detailed as they are published, as GeoJSON. An area too small for a polygon at that
 * scale has the point of its symbol.
 */
public interface CountryShapes {

    /**
     * @return geometries by ISO alpha-3 code; a code without a shape is left out. Exterior rings are counter-clockwise
     */
    Map<String, String> getGeoJson(Collection<String> iso3, ReferenceSystem system);

    /** Codes of countries and areas that share at least a point with the box. */
    Set<String> listCountriesIn(GeoBox box);

    /** Codes of those that have a point instead of a polygon. */
    Set<String> listWithoutPolygon();

    /** Smallest box of degrees around all of them. */
    GeoBox getExtent();
}
