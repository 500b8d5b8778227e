-- Links of public Stocktaking entries; they have no weights.
-- Parameters: :ids, for some rows alone
-- Output:     id, framework_code, element_id, weight (null for equal shares)
-- Index:      primary key
SELECT l.entry_id AS id, e.framework_code, l.element_id, NULL::real AS weight
FROM stocktaking_link l
JOIN element e ON e.id = l.element_id
WHERE {rows of l.entry_id}
ORDER BY l.entry_id
