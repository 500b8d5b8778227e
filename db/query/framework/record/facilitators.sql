-- Confirms the facilitators of action lines; the names themselves are those of the reference file.
-- Parameters: :records, a JSON array of the contents of records
UPDATE action_line l
SET confidence_lead_facilitators = r.confidence
FROM jsonb_to_recordset(CAST(:records AS jsonb)) AS r (code text, lead text, co_facilitators text, confidence text)
JOIN element e ON e.framework_code = 'WSIS' AND e.code = r.code
WHERE l.element_id = e.id AND array_to_string(l.lead_facilitators, '; ') = r.lead
  AND array_to_string(l.co_facilitators, '; ') = r.co_facilitators
