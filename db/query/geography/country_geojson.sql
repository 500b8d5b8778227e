-- Shapes of countries as GeoJSON; the point of its symbol for an area that has no polygon.
-- Parameters: :version, :iso3, :system (a constant of ReferenceSystem), :decimals
-- Output:     iso3, geojson
-- Index:      none; about 250 rows of one generalisation
SELECT c.iso3,
       ST_AsGeoJSON(CASE CAST(:system AS text)
           WHEN 'CRS84' THEN ST_ForcePolygonCCW(coalesce(b.shape_4326, p.location_4326))
           WHEN 'WGS84' THEN ST_FlipCoordinates(ST_ForcePolygonCCW(coalesce(b.shape_4326, p.location_4326)))
           WHEN 'WEB_MERCATOR' THEN ST_ForcePolygonCCW(coalesce(b.shape_3857, p.location_3857))
           WHEN 'EQUAL_EARTH' THEN ST_ForcePolygonCCW(coalesce(b.shape_8857, p.location_8857))
       END, CAST(:decimals AS integer), 0) AS geojson
FROM country c
LEFT JOIN boundary b ON b.iso3 = c.iso3 AND b.geodata_version = :version AND b.generalisation = 3
LEFT JOIN boundary_point p ON p.iso3 = c.iso3 AND p.geodata_version = :version
WHERE c.iso3 = ANY (:iso3) AND coalesce(b.shape_4326, p.location_4326) IS NOT NULL
