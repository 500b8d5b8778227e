-- Exact places in a country of the activities under a filter, last changed first.
-- Parameters: :iso3, :language (of the reader), :most, those of the filter
-- Output:     name (null where none), slug, title, language, longitude, latitude
-- Index:      published_country_iso3_idx, published_site_pkey
SELECT s.name, p.slug, coalesce(t.title, p.title) AS title, coalesce(t.language, p.language) AS language,
       ST_X(s.location_4326) AS longitude, ST_Y(s.location_4326) AS latitude
FROM published_country here
JOIN published_activity p ON p.id = here.activity_id
JOIN published_site s ON s.activity_id = p.id AND s.iso3 = here.iso3
LEFT JOIN published_text t ON t.activity_id = p.id AND t.language = :language
WHERE here.iso3 = :iso3
  AND {filter}
ORDER BY p.changed_at DESC, p.id DESC, s.position
LIMIT :most
