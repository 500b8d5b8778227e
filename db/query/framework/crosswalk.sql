-- Crosswalk links from an element and to it, each with the element at the other end.
-- Parameters: :id
-- Output:     other_id, direction, relation, rationale, basis, source, endpoint_confidence
-- Index:      crosswalk_is_listed_once, crosswalk_to_idx
SELECT c.other_id, c.direction, c.relation, c.rationale, c.basis, c.source, c.endpoint_confidence
FROM (
    SELECT to_element_id AS other_id, 'TO' AS direction, relation, rationale, basis, source, endpoint_confidence
    FROM crosswalk WHERE from_element_id = :id
    UNION ALL
    SELECT from_element_id, 'FROM', relation, rationale, basis, source, endpoint_confidence
    FROM crosswalk WHERE to_element_id = :id
) c
JOIN element e ON e.id = c.other_id
JOIN framework f ON f.code = e.framework_code
ORDER BY f.sort_order, e.sort_order, c.direction, c.relation
