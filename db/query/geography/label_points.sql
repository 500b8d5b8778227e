-- A point inside each country or area: where its value is drawn.
-- Parameters: :version
-- Output:     iso3, longitude, latitude (degrees, to about 100 m)
-- Index:      boundary_point_pkey
SELECT iso3, round(ST_X(location_4326)::numeric, 3) AS longitude, round(ST_Y(location_4326)::numeric, 3) AS latitude
FROM boundary_point
WHERE geodata_version = :version
ORDER BY iso3
