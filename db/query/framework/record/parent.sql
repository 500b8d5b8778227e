-- Puts elements below their parents.
-- Parameters: :records, a JSON array of the contents of records
UPDATE element e
SET parent_id = p.id
FROM jsonb_to_recordset(CAST(:records AS jsonb)) AS r (framework text, code text, parent text)
LEFT JOIN element p ON p.framework_code = r.framework AND p.code = r.parent
WHERE e.framework_code = r.framework AND e.code = r.code AND e.parent_id IS DISTINCT FROM p.id
