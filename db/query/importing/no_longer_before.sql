-- Rows left out because they came in with another import, which has been taken back since.
-- Parameters: :batch
-- Output:     number
-- Index:      import_row_outcome_idx, import_row_fingerprint_idx
SELECT r.number
FROM import_row r
WHERE r.batch_id = :batch AND r.outcome = 'SKIP' AND r.written_at IS NULL
  AND r.remarks @> '[{"rule": "IMPORTED_BEFORE"}]'
  AND NOT EXISTS (SELECT FROM import_row o
                  JOIN import_batch b ON b.id = o.batch_id AND b.state IN ('COMMITTED', 'COMMITTING')
                  WHERE o.fingerprint = r.fingerprint AND o.written_at IS NOT NULL AND o.batch_id <> r.batch_id)
ORDER BY r.number
