-- Activities among some whose results are stated in figures.
-- Parameters: :ids
-- Output:     id, results (JSON)
-- Index:      primary keys
SELECT p.id, v.content ->> 'results' AS results
FROM published_activity p
JOIN activity_version v ON v.activity_id = p.id AND v.version = p.version
WHERE p.id = ANY (:ids)
  AND jsonb_typeof(v.content -> 'results') = 'array' AND jsonb_array_length(v.content -> 'results') > 0
ORDER BY p.id
