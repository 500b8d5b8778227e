package org.itu.sdgmap.geography;

/**
 * How a square of the projected world is cut into tiles: into 2^zoom by 2^zoom from the upper left, 512 pixels each.
 *
 * @see <a href="https://docs.ogc.org/is/17-083r4/17-083r4.html">Two Dimensional Tile Matrix Set</a>
 */
public enum TileMatrixSet {
    /** The tool's own, in equal areas. */
    EQUAL_EARTH("EqualEarth", 8857, 17_243_959.06, 90),
    /** As most web maps have it; what lies beyond 85.06 degrees is cut off. */
    WEB_MERCATOR_QUAD("WebMercatorQuad", 3857, 20_037_508.342789244, 85.0511287798066);

    private final String id;
    private final int epsgCode;
    private final double extentMeters;
    private final double maxLatitudeDegrees;

    TileMatrixSet(String id, int epsgCode, double extentMeters, double maxLatitudeDegrees) {
        this.id = id;
        this.epsgCode = epsgCode;
        this.extentMeters = extentMeters;
        this.maxLatitudeDegrees = maxLatitudeDegrees;
    }

    /** As addresses have it. */
    public String id() {
        return id;
    }

    /** Of its reference system. */
    public int epsgCode() {
        return epsgCode;
    }

    /** Half the side of the square. */
    public double extentMeters() {
        return extentMeters;
    }

    /** Northern limit of the square; the southern one is its negative. */
    public double maxLatitudeDegrees() {
        return maxLatitudeDegrees;
    }
}
