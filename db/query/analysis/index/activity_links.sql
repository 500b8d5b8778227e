-- Links of published activities with their weights in percent, activity by activity and framework by framework.
-- Parameters: :ids, for some rows alone
-- Output:     id, framework_code, element_id, weight (null for equal shares)
-- Index:      primary key
SELECT l.activity_id AS id, e.framework_code, l.element_id, l.weight::real AS weight
FROM published_link l
JOIN element e ON e.id = l.element_id
WHERE {rows of l.activity_id}
ORDER BY l.activity_id
