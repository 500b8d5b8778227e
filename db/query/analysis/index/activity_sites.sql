-- Exact places of published activities, one row for each.
-- Parameters: :ids, for some rows alone
-- Output:     id, value (ISO alpha-3)
SELECT activity_id AS id, iso3 AS value FROM published_site WHERE iso3 IS NOT NULL AND {rows of activity_id}
