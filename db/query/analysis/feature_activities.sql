-- Ids of the activities of one page of features, by id.
-- Parameters: :after (an id), :most, those of filter, years and box
-- Output:     id
-- Index:      primary key, published_site primary key, published_site_location_4326_idx, ..._8857_idx
SELECT p.id
FROM published_activity p
WHERE p.id > :after
  AND {place}
  AND {years}
  AND {filter}
ORDER BY p.id
LIMIT :most
