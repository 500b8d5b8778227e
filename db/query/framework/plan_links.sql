-- What became of the elements of strategic plans. The other end of a dropped element has no meaning.
-- Output: from_element_id, to_element_id, relation, rationale, basis, source, endpoint_confidence
SELECT c.from_element_id, c.to_element_id, c.relation, c.rationale, c.basis, c.source, c.endpoint_confidence
FROM crosswalk c
JOIN element a ON a.id = c.from_element_id
JOIN framework f ON f.code = a.framework_code
LEFT JOIN element b ON b.id = c.to_element_id
LEFT JOIN framework g ON g.code = b.framework_code
WHERE f.kind = 'STRATEGIC_PLAN'
  AND c.relation <> 'CONTRIBUTES_TO'
  AND (c.relation = 'DROPPED' OR g.kind = 'STRATEGIC_PLAN')
ORDER BY f.sort_order, a.sort_order, g.sort_order, b.sort_order, c.relation
