-- That rows are written; one statement for many.
-- Parameters: written_at, batch_id, slugs (text[]), numbers (integer[] beside them), by position
UPDATE import_row r SET slug_written = w.slug, written_at = p.at
FROM (SELECT CAST(? AS timestamptz) AS at, CAST(? AS bigint) AS batch) p,
     unnest(CAST(? AS text[]), CAST(? AS integer[])) AS w (slug, number)
WHERE r.batch_id = p.batch AND r.number = w.number
