-- Resolutions that some activities answer to, those of most activities first.
-- Parameters: :ids, :most
-- Output:     name, activities, resolutions (how many there are in all)
-- Index:      primary keys
SELECT r.name, count(DISTINCT p.id) AS activities, count(*) OVER () AS resolutions
FROM published_activity p
JOIN activity_version v ON v.activity_id = p.id AND v.version = p.version
CROSS JOIN LATERAL jsonb_array_elements_text(
    CASE jsonb_typeof(v.content -> 'resolutions') WHEN 'array' THEN v.content -> 'resolutions' ELSE '[]' END) AS r (name)
WHERE p.id = ANY (:ids)
GROUP BY r.name
ORDER BY activities DESC, r.name COLLATE "C"
LIMIT :most
