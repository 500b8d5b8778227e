-- Writes names of framework editions.
-- Parameters: :records, a JSON array of the contents of records
INSERT INTO framework_name (framework_code, language, name, short_name, confidence)
SELECT r.framework, r.language, r.name, r.short_name, r.confidence
FROM jsonb_to_recordset(CAST(:records AS jsonb)) AS r (framework text, language text, name text, short_name text,
    confidence text)
ON CONFLICT (framework_code, language) DO UPDATE
SET name = excluded.name, short_name = excluded.short_name, confidence = excluded.confidence
