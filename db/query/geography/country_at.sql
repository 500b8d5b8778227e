-- The country or area in which a place lies by the most detailed boundaries, or the nearest one within 0.1 degree.
-- At 1:50 million a coast may lie 5 km off, so that Tarawa (0.06 degrees), Anadyr (0.05), Funafuti and Suva (0.01)
-- stand in the water nearest to their own area; 0.1 degree, at most 11 km, takes them in with some room and stays
-- within the territorial sea (22 km). An area without a value answers nothing, inside and where it is the nearest.
-- A place within the tolerance of 180 degrees is also looked for on the other side.
-- Parameters: :longitude, :latitude in degrees
-- Output:     iso3
-- Index:      boundary_shape_4326_idx
WITH place AS (
    SELECT ST_SetSRID(ST_MakePoint(longitude, :latitude), 4326) AS point
    FROM (VALUES (CAST(:longitude AS float8)), (:longitude - 360), (:longitude + 360)) AS turns (longitude)
    WHERE longitude BETWEEN -180.1 AND 180.1
)
SELECT nearest.iso3
FROM (
    SELECT near.iso3, near.degrees
    FROM place
    CROSS JOIN LATERAL (
        SELECT b.iso3, b.shape_4326 <-> place.point AS degrees
        FROM boundary b
        JOIN geodata_version v ON v.version = b.geodata_version AND v.current
        WHERE b.generalisation = 3
        ORDER BY b.shape_4326 <-> place.point, b.iso3
        LIMIT 1
    ) near
    ORDER BY near.degrees, near.iso3
    LIMIT 1
) nearest
WHERE nearest.degrees <= 0.1 AND nearest.iso3 IS NOT NULL
