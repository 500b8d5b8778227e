package org.itu.sdgmap.geography;

import org.itu.sdgmap.common.NotFoundException;

/**
 * A tile of the map's tile matrix.
 *
 * @param column from the left, from 0
 * @param row from the top, from 0
 */
public record TileId(int zoom, int column, int row) {

    /** @throws NotFoundException if there is no such tile up to the given zoom */
    public TileId requireWithin(int maxZoom) {
        if (zoom < 0 || zoom > maxZoom || column < 0 || row < 0 || column >= 1 << zoom || row >= 1 << zoom) {
            throw new NotFoundException("tile", "%d/%d/%d".formatted(zoom, column, row));
        }
        return this;
    }
}
