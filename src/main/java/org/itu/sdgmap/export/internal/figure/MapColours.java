package org.itu.sdgmap.export.internal.figure;

import org.itu.sdgmap.analysis.DrawnMap.Ramp;
import org.itu.sdgmap.export.internal.figure.Mark.Fill;
import org.itu.sdgmap.export.internal.figure.Mark.Hatch;

/**
 * Colours of maps on paper.
 *
 * @see "frontend/sdg-map/internal/palette.ts"
 */
final class MapColours {

    static final String OCEAN = "#f3f7fa";
    static final String GRATICULE = "#dfe7ec";
    static final String OUTLINE = "#b4c1cb";
    static final String BORDER = "#16212c";
    static final String COAST = "#74838f";
    static final Fill ZERO = Fill.of("#dfe2e4");
    static final Fill NO_DATA = new Fill("#fbfbfa", 1, Hatch.NO_DATA);
    static final Fill NOT_APPLICABLE = Fill.of("#ffffff");
    static final Fill LAND = Fill.of("#dde2e6");

    private MapColours() {}

    /** Land of a country that has a circle: a tint of the ramp, apart from the grey of zero. */
    static Fill valued(Ramp ramp) {
        return Fill.of(Colours.mix(LAND.colour(), ColourRamp.colours(5, ramp).getFirst(), 0.6));
    }

    /** Fill of circles. */
    static String symbol(Ramp ramp) {
        return ColourRamp.colours(5, ramp).get(3);
    }
}
