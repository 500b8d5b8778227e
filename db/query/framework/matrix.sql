-- Ties of an action line, Goal or target in the WSIS-SDG Matrix, each with the element at the other end.
-- Parameters: :id
-- Output:     other_id, stated_directly, rationale, note, source, confidence
-- Index:      primary key, wsis_sdg_matrix_sdg_idx
SELECT e.id AS other_id, m.stated_directly, m.rationale, m.note, m.source, m.confidence
FROM wsis_sdg_matrix m
JOIN element e ON e.id = CASE WHEN m.action_line_id = :id THEN m.sdg_element_id ELSE m.action_line_id END
WHERE m.action_line_id = :id OR m.sdg_element_id = :id
ORDER BY e.sort_order
