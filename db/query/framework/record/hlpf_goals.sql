-- Confirms the set of Goals of a year of the High-level Political Forum; the set itself is that of the reference file.
-- Parameters: :records, a JSON array of the contents of records
UPDATE hlpf_cycle c
SET confidence_goals = r.confidence
FROM jsonb_to_recordset(CAST(:records AS jsonb)) AS r (year smallint, goals text, confidence text)
WHERE c.year = r.year
  AND r.goals = coalesce((SELECT string_agg(n.number::text, '; ' ORDER BY n.number)
                          FROM hlpf_goal h JOIN sdg_goal n USING (element_id) WHERE h.year = c.year), '')
