-- What the WSIS-SDG Matrix asserts, as it is frozen, one JSON object a link.
-- Output:     record
SELECT jsonb_strip_nulls(jsonb_build_object(
    'action_line', a.code,
    'sdg', b.code,
    'reference_type', m.reference_type,
    'stated_directly', m.stated_directly,
    'in_list_by_sdg', m.in_list_by_sdg,
    'rationale', m.rationale,
    'note', m.note,
    'source', m.source,
    'confidence', m.confidence)) AS record
FROM wsis_sdg_matrix m
JOIN element a ON a.id = m.action_line_id
JOIN element b ON b.id = m.sdg_element_id
ORDER BY a.code COLLATE "C", b.code COLLATE "C"
