package org.itu.sdgmap.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * What a program has to know to draw vector tiles. Beyond the standard, {@code crs}, {@code tileMatrixSet} and {@code
 * extentMeters} (half the side of the square that is cut into tiles) tell those in Equal Earth from those in Web
 * Mercator, and {@code tileSize} is the pixels for which a tile is made.
 *
 * @param bounds west, south, east, north, in degrees
 * @see <a href="https://github.com/mapbox/tilejson-spec/tree/master/3.0.0">TileJSON 3.0.0</a>
 */
record TileJson(
        String tilejson,
        String name,
        String description,
        String version,
        String attribution,
        String scheme,
        List<String> tiles,
        int minzoom,
        int maxzoom,
        List<Double> bounds,
        List<Double> center,
        @JsonProperty("vector_layers") List<Layer> vectorLayers,
        String crs,
        String tileMatrixSet,
        double extentMeters,
        int tileSize) {

    /** @param fields meanings by name */
    record Layer(String id, String description, int minzoom, int maxzoom, Map<String, String> fields) {}
}
