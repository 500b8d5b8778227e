package org.itu.sdgmap.geography;

import java.awt.geom.Path2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The world in Equal Earth (EPSG:8857), for drawings: all boundaries of the current edition at once. The y axis points
 * down, as in drawings; lengths are metres.
 */
public interface WorldShapes {

    /** Greatest distance of the outline from the middle, metres. */
    double HALF_WIDTH_METERS = 17_243_959.06;

    /** Greatest distance of the outline from the middle, metres. */
    double HALF_HEIGHT_METERS = 8_392_927.6;

    /** How finely coasts are drawn. */
    enum Detail {
        /** True to half a pixel where the world is 2,000 pixels wide. */
        PAGE(1),
        /** True to half a pixel where the world is 4,000 pixels wide. */
        LARGE_PAGE(2),
        /** All there is, for single countries. */
        FULL(3);

        private final int generalisation;

        Detail(int generalisation) {
            this.generalisation = generalisation;
        }

        public int generalisation() {
            return generalisation;
        }
    }

    /** Shapes never change within one edition, and are read once for each. Whoever draws them leaves them unchanged. */
    World getWorld(Detail detail);

    /**
     * @param edition of the boundaries
     * @param outline of the whole
     * @param graticule parallels and meridians every 30 degrees
     * @param places one for each country or area
     */
    record World(
            String edition, Path2D outline, Path2D graticule, List<Area> areas, List<Line> lines, List<Place> places) {}

    /** @param iso3 null for areas without a value */
    record Area(@Nullable String iso3, Path2D shape) {}

    /** Land borders by kind: INTERNATIONAL, DISPUTED, UNDETERMINED. */
    record Line(LineKind kind, Path2D shape) {}

    enum LineKind {
        INTERNATIONAL,
        DISPUTED,
        UNDETERMINED
    }

    /**
     * @param x metres east
     * @param y metres south
     * @param symbolMaxZoom last zoom at which the area is so small that it needs a symbol, 0 for a world of 512 pixels;
     *     less than 0 for one that never does
     */
    record Place(String iso3, double x, double y, int symbolMaxZoom) {}
}
