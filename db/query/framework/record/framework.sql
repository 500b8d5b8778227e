-- Writes framework editions; a new one stands behind those there are.
-- Parameters: :records, a JSON array of the contents of records
INSERT INTO framework AS f (code, kind, status, period_start, period_end, agenda, resolution, agenda_resolution,
    adopted_by, adopted_year, adopted_place, successor, structure, source, confidence, sort_order)
SELECT r.framework, r.kind, r.status, r.period_start, r.period_end, r.agenda, r.resolution, r.agenda_resolution,
       r.adopted_by, r.adopted_year, r.adopted_place, r.successor, r.structure, r.source, r.confidence,
       (SELECT max(sort_order) + 1 FROM framework)
FROM jsonb_to_recordset(CAST(:records AS jsonb)) AS r (framework text, kind text, status text, period_start smallint,
    period_end smallint, agenda text, resolution text, agenda_resolution text, adopted_by text, adopted_year smallint,
    adopted_place text, successor text, structure text, source text, confidence text)
ON CONFLICT (code) DO UPDATE
SET status = excluded.status, period_start = excluded.period_start, period_end = excluded.period_end,
    agenda = excluded.agenda, resolution = excluded.resolution, agenda_resolution = excluded.agenda_resolution,
    adopted_by = excluded.adopted_by, adopted_year = excluded.adopted_year, adopted_place = excluded.adopted_place,
    successor = excluded.successor, structure = excluded.structure, source = excluded.source,
    confidence = excluded.confidence
