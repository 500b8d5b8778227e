-- Regions that published activities name as a whole.
-- Parameters: :ids, for some rows alone
-- Output:     id, value (code of the group)
SELECT activity_id AS id, group_code AS value FROM published_region WHERE {rows of activity_id}
