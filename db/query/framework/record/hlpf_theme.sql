-- Confirms themes of the High-level Political Forum; the theme itself is that of the reference file.
-- Parameters: :records, a JSON array of the contents of records
UPDATE hlpf_cycle c
SET confidence_theme = r.confidence
FROM jsonb_to_recordset(CAST(:records AS jsonb)) AS r (year smallint, theme text, confidence text)
WHERE c.year = r.year AND c.theme = r.theme
