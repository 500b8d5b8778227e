-- Links between elements of two frameworks as they are frozen, one JSON object each.
-- Output:     record
SELECT jsonb_strip_nulls(jsonb_build_object(
    'from', jsonb_build_object('framework', a.framework_code, 'code', a.code),
    'to', jsonb_build_object('framework', b.framework_code, 'code', b.code),
    'relation', c.relation,
    'rationale', c.rationale,
    'basis', c.basis,
    'endpoint_confidence', c.endpoint_confidence,
    'source', c.source)) AS record
FROM crosswalk c
JOIN element a ON a.id = c.from_element_id
JOIN element b ON b.id = c.to_element_id
ORDER BY a.framework_code COLLATE "C", a.code COLLATE "C", c.relation COLLATE "C", b.framework_code COLLATE "C",
         b.code COLLATE "C"
