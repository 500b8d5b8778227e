-- Smallest box around all sites, and the years of activities: of all, or of those with sites.
-- Parameters: :sitesOnly
-- Output:     west, south, east, north, first_year, last_year, ongoing
WITH places AS (
    SELECT ST_Extent(s.location_4326) AS box
    FROM published_site s JOIN published_activity p ON p.id = s.activity_id
    WHERE p.scope IN ('SITE', 'COUNTRY')
), years AS (
    SELECT min(p.start_year) AS first_year, max(coalesce(p.end_year, p.start_year)) AS last_year,
           coalesce(bool_or(p.ongoing), false) AS ongoing
    FROM published_activity p
    WHERE NOT :sitesOnly
       OR p.scope IN ('SITE', 'COUNTRY') AND EXISTS (SELECT FROM published_site s WHERE s.activity_id = p.id)
)
SELECT ST_XMin(box) AS west, ST_YMin(box) AS south, ST_XMax(box) AS east, ST_YMax(box) AS north,
       first_year, last_year, ongoing
FROM places, years
