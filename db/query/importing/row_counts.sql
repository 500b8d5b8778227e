-- Rows of an import by what becomes of them.
-- Parameters: :batch, :sectors (text[], NULL for all), :seesAll
-- Output:     outcome, effect, is_written, rows
SELECT r.outcome, r.effect, r.written_at IS NOT NULL AS is_written, count(*) AS rows
FROM import_row r
WHERE r.batch_id = :batch
  AND (CAST(:sectors AS text[]) IS NULL OR r.sector = ANY (CAST(:sectors AS text[])) OR r.sector IS NULL AND :seesAll)
GROUP BY 1, 2, 3
