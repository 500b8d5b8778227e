-- Countries and areas as they are frozen, one JSON object each.
-- Output:     record
SELECT jsonb_strip_nulls((to_jsonb(c) - 'location_4326') || jsonb_build_object(
    'longitude', ST_X(c.location_4326),
    'latitude', ST_Y(c.location_4326),
    'names', (SELECT jsonb_object_agg(n.language, n.name) FROM country_name n WHERE n.iso3 = c.iso3))) AS record
FROM country c
ORDER BY c.iso3 COLLATE "C"
