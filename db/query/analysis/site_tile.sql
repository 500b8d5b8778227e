-- Exact places of activities in one tile, joined within cells of an eighth of the tile.
-- Parameters: :zoom, :column, :row, :extent (half the side of the square, metres), :language, those of the filter;
--             {srid}, {search}, {location}, {x} and {y} as JdbcSiteTiles has them for a tile matrix set
-- Output:     Mapbox Vector Tile, layer sites: count, slug and title of a single one, minLon, minLat, maxLon, maxLat;
--             places beyond the square are in none
-- Index:      published_site_location_8857_idx; published_site_location_4326_idx for Web Mercator, since a tile of it is a
--             box of longitudes and latitudes
WITH tile AS (
    SELECT box, {search} AS search, (ST_XMax(box) - ST_XMin(box)) / 8 AS cell_meters
    FROM (SELECT ST_TileEnvelope(:zoom, :column, :row,
              ST_MakeEnvelope(-1 * :extent, -1 * :extent, :extent, :extent, {srid})) AS box) envelope
), places AS (
    SELECT p.id, p.slug, p.title, s.location_4326, m.x, m.y,
           floor(m.x / tile.cell_meters) AS cell_x, floor(m.y / tile.cell_meters) AS cell_y
    FROM tile
    JOIN published_site s ON {location} && tile.search
    CROSS JOIN LATERAL (SELECT {x} AS x, {y} AS y) m
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
           ST_SetSRID(ST_MakePoint(avg(x), avg(y)), {srid}) AS centre
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
