-- Countries of published activities.
-- Parameters: :ids, for some rows alone
-- Output:     id, value (ISO alpha-3)
SELECT activity_id AS id, iso3 AS value FROM published_country WHERE {rows of activity_id}
