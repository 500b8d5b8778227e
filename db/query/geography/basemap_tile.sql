-- One base-map tile with the layers countries, lines and symbols. {srid} is 8857 for Equal Earth, 3857 for Web Mercator.
-- Parameters: :version, :generalisation, :zoom, :column, :row, :extent (half the side of the square, metres)
-- Output:     Mapbox Vector Tile
-- Index:      boundary_shape_8857_idx, boundary_line_shape_8857_idx, and those of 3857
WITH tile AS (
    SELECT ST_TileEnvelope(:zoom, :column, :row,
               ST_MakeEnvelope(-1 * :extent, -1 * :extent, :extent, :extent, {srid})) AS inner_box,
           ST_TileEnvelope(:zoom, :column, :row,
               ST_MakeEnvelope(-1 * :extent, -1 * :extent, :extent, :extent, {srid}), margin => 0.0625) AS outer_box
), countries AS (
    SELECT b.iso3, CASE WHEN b.iso3 IS NULL THEN 'NO_VALUE' ELSE 'AREA' END AS kind,
           ST_AsMVTGeom(b.shape_{srid}, tile.inner_box, 4096, 256) AS shape
    FROM boundary b, tile
    WHERE b.geodata_version = :version AND b.generalisation = :generalisation AND b.shape_{srid} && tile.outer_box
), lines AS (
    SELECT l.kind, ST_AsMVTGeom(l.shape_{srid}, tile.inner_box, 4096, 256) AS shape
    FROM boundary_line l, tile
    WHERE l.geodata_version = :version AND l.generalisation = :generalisation AND l.min_zoom <= :zoom
      AND l.shape_{srid} && tile.outer_box
), symbols AS (
    SELECT s.iso3, ST_AsMVTGeom(s.location_{srid}, tile.inner_box, 4096, 256) AS shape
    FROM boundary_point s, tile
    WHERE s.geodata_version = :version AND s.symbol_max_zoom >= :zoom AND s.location_{srid} && tile.outer_box
)
SELECT (SELECT coalesce(ST_AsMVT(c, 'countries', 4096, 'shape'), '')
        FROM (SELECT * FROM countries WHERE shape IS NOT NULL ORDER BY iso3) c)
    || (SELECT coalesce(ST_AsMVT(l, 'lines', 4096, 'shape'), '')
        FROM (SELECT * FROM lines WHERE shape IS NOT NULL ORDER BY kind) l)
    || (SELECT coalesce(ST_AsMVT(s, 'symbols', 4096, 'shape'), '')
        FROM (SELECT * FROM symbols WHERE shape IS NOT NULL ORDER BY iso3) s)
