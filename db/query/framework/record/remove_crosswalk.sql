-- Removes links of the crosswalk.
-- Parameters: :records, a JSON array of the contents of records
DELETE FROM crosswalk c
USING jsonb_to_recordset(CAST(:records AS jsonb)) AS r (from_framework text, from_code text, relation text,
          to_framework text, to_code text)
      JOIN element a ON a.framework_code = r.from_framework AND a.code = r.from_code
      JOIN element b ON b.framework_code = r.to_framework AND b.code = r.to_code
WHERE c.from_element_id = a.id AND c.to_element_id = b.id AND c.relation = r.relation
