-- Writes links of the crosswalk.
-- Parameters: :records, a JSON array of the contents of records
INSERT INTO crosswalk (from_element_id, to_element_id, relation, rationale, basis, source, endpoint_confidence)
SELECT a.id, b.id, r.relation, r.rationale, r.basis, r.source, r.confidence
FROM jsonb_to_recordset(CAST(:records AS jsonb)) AS r (from_framework text, from_code text, relation text,
    to_framework text, to_code text, rationale text, basis text, source text, confidence text)
JOIN element a ON a.framework_code = r.from_framework AND a.code = r.from_code
JOIN element b ON b.framework_code = r.to_framework AND b.code = r.to_code
ON CONFLICT (from_element_id, to_element_id, relation) DO UPDATE
SET rationale = excluded.rationale, basis = excluded.basis, source = excluded.source,
    endpoint_confidence = excluded.endpoint_confidence
