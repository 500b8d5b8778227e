package org.itu.sdgmap.analysis;

import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.geography.TileId;
import org.itu.sdgmap.geography.TileMatrixSet;

/**
 * Exact places of activities of scope SITE and COUNTRY as vector tiles, joined into clusters on the server: a tile
 * carries at most one point for each of its 8 by 8 cells, so a million places stay light.
 */
public interface SiteTiles {

    int MAX_ZOOM = 14;

    /**
     * Layer {@code sites}: count; slug and title where count is 1; minLon, minLat, maxLon, maxLat in degrees.
     *
     * @throws org.itu.sdgmap.common.NotFoundException if the tile is out of range
     */
    byte[] getTile(ActivityFilter filter, Language language, TileMatrixSet matrixSet, TileId tile);

    /** The tile in Equal Earth. */
    default byte[] getTile(ActivityFilter filter, Language language, TileId tile) {
        return getTile(filter, language, TileMatrixSet.EQUAL_EARTH, tile);
    }
}
