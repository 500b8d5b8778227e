-- Exact places of activities in one tile in Equal Earth, joined within cells of an eighth of the tile.
-- Parameters: :zoom, :column, :row, :extent (half the side of the square, metres), :language, those of the filter
-- Output:     Mapbox Vector Tile, layer sites: count, slug and title of a single one, min_lon, min_lat, max_lon, maxLat
-- Index:      published_site_location_8857_idx
WITH tile AS (
    SELECT ST_TileEnvelope(:zoom, :column, :row,
               ST_MakeEnvelope(-1 * :extent, -1 * :extent, :extent, :extent, 8857)) AS box,
           2 * :extent / (1 << :zoom) / 8 AS cell_meters
), places AS (
    SELECT p.id, p.slug, p.title, s.location_4326, s.location_8857,
           floor(ST_X(s.location_8857) / tile.cell_meters) AS cell_x,
           floor(ST_Y(s.location_8857) / tile.cell_meters) AS cell_y
    FROM tile
    JOIN published_site s ON s.location_8857 && tile.box
    JOIN published_activity p ON p.id = s.activity_id
    WHERE p.scope IN ('SITE', 'COUNTRY')
      AND ST_X(s.location_8857) < ST_XMax(tile.box) AND ST_Y(s.location_8857) < ST_YMax(tile.box)
      AND {filter}
), clusters AS (
    SELECT count(DISTINCT id)::integer AS count,
           CASE WHEN count(DISTINCT id) = 1 THEN min(slug) END AS slug,
           CASE WHEN count(DISTINCT id) = 1 THEN min(coalesce(
               (SELECT t.title FROM published_text t WHERE t.activity_id = places.id AND t.language = :language),
               title)) END AS title,
           min(ST_X(location_4326)) AS "minLon", min(ST_Y(location_4326)) AS "minLat",
           max(ST_X(location_4326)) AS "maxLon", max(ST_Y(location_4326)) AS "maxLat",
           ST_SetSRID(ST_MakePoint(avg(ST_X(location_8857)), avg(ST_Y(location_8857))), 8857) AS centre
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
