-- The country or area whose most detailed boundary holds a point.
-- Parameters: :longitude, :latitude in degrees
-- Output:     iso3
-- Index:      boundary_shape_4326_idx
SELECT b.iso3
FROM boundary b
JOIN geodata_version v ON v.version = b.geodata_version AND v.current
WHERE b.generalisation = 3
  AND b.iso3 IS NOT NULL
  AND ST_Intersects(b.shape_4326, ST_SetSRID(ST_MakePoint(:longitude, :latitude), 4326))
ORDER BY b.iso3
LIMIT 1
