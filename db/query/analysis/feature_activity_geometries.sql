-- Exact places of activities of scope SITE and COUNTRY as GeoJSON, all places of one together.
-- Parameters: :ids, :system (a constant of ReferenceSystem), :decimals
-- Output:     activity_id, geojson (MultiPoint; null where no place lies within the area of use)
-- Index:      primary keys
SELECT s.activity_id, ST_AsGeoJSON(ST_Collect({geometry} ORDER BY s.position), CAST(:decimals AS integer), 0) AS geojson
FROM published_site s
JOIN published_activity p ON p.id = s.activity_id
WHERE s.activity_id = ANY (:ids) AND p.scope IN ('SITE', 'COUNTRY')
GROUP BY s.activity_id
