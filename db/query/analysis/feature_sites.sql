-- Sites of one page of features, by activity and position; or a single one.
-- Parameters: :afterId, :afterPosition, :most, :language, :system, :decimals, those of filter, years, box and countries
-- Output:     as read by SiteFeatures
-- Index:      published_site primary key, published_site_location_4326_idx, published_site_location_8857_idx
SELECT s.activity_id, s.position, s.name, s.iso3, p.slug, coalesce(t.title, p.title) AS title,
       coalesce(t.language, p.language) AS language, p.sector, p.kind, p.scope, p.start_year, p.end_year, p.ongoing,
       ST_AsGeoJSON({geometry}, CAST(:decimals AS integer), 0) AS geojson
FROM published_site s
JOIN published_activity p ON p.id = s.activity_id
LEFT JOIN published_text t ON t.activity_id = p.id AND t.language = :language
WHERE (s.activity_id, s.position) > (:afterId, :afterPosition)
  AND p.scope IN ('SITE', 'COUNTRY')
  AND {place}
  AND {years}
  AND {filter}
ORDER BY s.activity_id, s.position
LIMIT :most
