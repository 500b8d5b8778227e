-- Countries whose shape shares a point with a box; {shape} and {location} are in degrees or in Equal Earth, {box} too.
-- Parameters: :version, those of the box
-- Output:     iso3
-- Index:      boundary_shape_4326_idx, boundary_shape_8857_idx
SELECT b.iso3
FROM boundary b
WHERE b.geodata_version = :version AND b.generalisation = 3 AND b.iso3 IS NOT NULL
  AND ST_Intersects(b.{shape}, {box})
UNION
SELECT p.iso3
FROM boundary_point p
WHERE p.geodata_version = :version AND ST_Intersects(p.{location}, {box})
  AND NOT EXISTS (SELECT FROM boundary b
                  WHERE b.geodata_version = :version AND b.generalisation = 3 AND b.iso3 = p.iso3)
