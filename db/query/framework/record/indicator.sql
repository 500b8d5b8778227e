-- Writes what is on record of ITU's indicators.
-- Parameters: :records, a JSON array of the contents of records
UPDATE sdg_indicator i
SET unit = r.unit, disaggregation = r.disaggregation, custodian = r.custodian,
    partner_custodian = r.partner_custodian, confidence_detail = r.confidence
FROM jsonb_to_recordset(CAST(:records AS jsonb)) AS r (code text, unit text, disaggregation text, custodian text,
    partner_custodian text, confidence text)
JOIN element e ON e.framework_code = 'SDG' AND e.code = r.code
WHERE i.element_id = e.id
