-- Activities under a filter with an exact place in a box of longitudes and latitudes: a page of them, or their number.
-- Parameters: :minLon, :minLat, :maxLon, :maxLat (degrees, limits included), those of the filter
-- Output:     {answer}
-- Index:      published_site_location_8857_idx; the box bulges in Equal Earth, so its outline is made fine and widened
SELECT {answer}
FROM published_activity p
WHERE p.scope IN ('SITE', 'COUNTRY')
  AND EXISTS (
      SELECT FROM published_site s
      WHERE s.activity_id = p.id
        AND s.location_8857 && ST_Expand(ST_Transform(ST_Segmentize(
            ST_MakeEnvelope(greatest(-180, :minLon - 1e-6), greatest(-90, :minLat - 1e-6),
                least(180, :maxLon + 1e-6), least(90, :maxLat + 1e-6), 4326), 1), 8857), 10000)
        AND ST_X(s.location_4326) BETWEEN :minLon - 1e-6 AND :maxLon + 1e-6
        AND ST_Y(s.location_4326) BETWEEN :minLat - 1e-6 AND :maxLat + 1e-6)
  AND {filter}
