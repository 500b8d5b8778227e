-- A point of each country or area in Equal Earth, and up to which zoom it is too small to be seen.
-- Parameters: :version
-- Output:     iso3, x, y (metres), symbol_max_zoom (-1 for none)
-- Index:      boundary_point_pkey
SELECT iso3, ST_X(location_8857) AS x, ST_Y(location_8857) AS y, coalesce(symbol_max_zoom, -1) AS symbol_max_zoom
FROM boundary_point
WHERE geodata_version = :version
ORDER BY iso3
