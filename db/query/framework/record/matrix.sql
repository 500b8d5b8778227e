-- Writes ties of the WSIS-SDG Matrix.
-- Parameters: :records, a JSON array of the contents of records
INSERT INTO wsis_sdg_matrix (action_line_id, sdg_element_id, reference_type, stated_directly, in_list_by_sdg, rationale,
    note, source, confidence)
SELECT a.id, b.id, r.reference_type, r.stated_directly, r.in_list_by_sdg, r.rationale, r.note, r.source, r.confidence
FROM jsonb_to_recordset(CAST(:records AS jsonb)) AS r (action_line text, sdg_ref text, reference_type text,
    stated_directly boolean, in_list_by_sdg boolean, rationale text, note text, source text, confidence text)
JOIN element a ON a.framework_code = 'WSIS' AND a.code = r.action_line
JOIN element b ON b.framework_code = 'SDG' AND b.code = r.sdg_ref
ON CONFLICT (action_line_id, sdg_element_id) DO UPDATE
SET rationale = excluded.rationale, note = excluded.note, source = excluded.source, confidence = excluded.confidence
