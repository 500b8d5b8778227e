package org.itu.sdgmap.geography;

import java.util.Optional;

/**
 * Vector tiles of countries, borders and symbols of small States. They depend on nothing but the geodata version, so that
 * a client may keep them for ever.
 *
 * <p>Layers: {@code countries} (polygons; iso3 absent for areas without a value), {@code lines} (kind INTERNATIONAL,
 * DISPUTED or UNDETERMINED), {@code symbols} (points; iso3, of States too small to see at the zoom).
 */
public interface BasemapTiles {

    int MAX_ZOOM = 8;

    /**
     * The tile as gzipped Mapbox Vector Tile; the same bytes every time.
     *
     * @throws org.itu.sdgmap.common.NotFoundException if the version is not loaded or the tile is out of range
     */
    byte[] getGzippedTile(String version, TileMatrixSet matrixSet, TileId tile);

    /** The same tile where it is in memory, so that no database is asked; empty for all else, wrong tiles among it. */
    Optional<byte[]> findKeptTile(String version, TileMatrixSet matrixSet, TileId tile);

    /** The tile in Equal Earth. */
    default byte[] getGzippedTile(String version, TileId tile) {
        return getGzippedTile(version, TileMatrixSet.EQUAL_EARTH, tile);
    }
}
