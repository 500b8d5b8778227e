-- Writes titles of elements.
-- Parameters: :records, a JSON array of the contents of records
INSERT INTO element_title (element_id, language, title, confidence)
SELECT e.id, r.language, r.title, r.confidence
FROM jsonb_to_recordset(CAST(:records AS jsonb)) AS r (framework text, code text, language text, title text,
    confidence text)
JOIN element e ON e.framework_code = r.framework AND e.code = r.code
ON CONFLICT (element_id, language) DO UPDATE SET title = excluded.title, confidence = excluded.confidence
