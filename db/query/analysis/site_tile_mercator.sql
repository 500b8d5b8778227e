-- Exact places of activities in one tile in Web Mercator, joined within cells of an eighth of the tile.
-- Parameters: :zoom, :column, :row, :language, those of the filter
-- Output:     Mapbox Vector Tile, as site_tile.sql; places beyond 85.05 degrees are in none
-- Index:      published_site_location_4326_idx, since the tile is a box of longitudes and latitudes
WITH tile AS (
    SELECT box, ST_Transform(box, 4326) AS degrees, (ST_XMax(box) - ST_XMin(box)) / 8 AS cell_meters
    FROM (SELECT ST_TileEnvelope(:zoom, :column, :row) AS box) envelope
), places AS (
    SELECT p.id, p.slug, p.title, s.location_4326, m.x, m.y,
           floor(m.x / tile.cell_meters) AS cell_x, floor(m.y / tile.cell_meters) AS cell_y
    FROM tile
    JOIN published_site s ON s.location_4326 && tile.degrees
    CROSS JOIN LATERAL (
        -- Longitude 180 belongs to the last column.
        SELECT least(6378137 * radians(ST_X(s.location_4326)), 20037508.34) AS x,
               6378137 * asinh(tan(radians(ST_Y(s.location_4326)))) AS y
    ) m
    JOIN published_activity p ON p.id = s.activity_id
    WHERE p.scope IN ('SITE', 'COUNTRY')
      AND m.x >= ST_XMin(tile.box) AND m.x < ST_XMax(tile.box)
      AND m.y >= ST_YMin(tile.box) AND m.y < ST_YMax(tile.box)
      AND {filter}
), clusters AS (
    SELECT count(DISTINCT id)::integer AS count,
           CASE WHEN count(DISTINCT id) = 1 THEN min(slug) END AS slug,
           CASE WHEN count(DISTINCT id) = 1 THEN min(coalesce(
               (SELECT t.title FROM published_text t WHERE t.activity_id = places.id AND t.language = :language),
               title)) END AS title,
           min(ST_X(location_4326)) AS "minLon", min(ST_Y(location_4326)) AS "minLat",
           max(ST_X(location_4326)) AS "maxLon", max(ST_Y(location_4326)) AS "maxLat",
           ST_SetSRID(ST_MakePoint(avg(x), avg(y)), 3857) AS centre
    FROM places
    GROUP BY cell_x, cell_y
)
SELECT coalesce(ST_AsMVT(c, 'sites', 4096, 'shape'), '')
FROM (
    SELECT count, slug, title, "minLon", "minLat", "maxLon", "maxLat",
           ST_AsMVTGeom(centre, tile.box, 4096, 0, false) AS shape
    FROM clusters, tile
    ORDER BY count DESC, "minLon", "minLat"
) c
