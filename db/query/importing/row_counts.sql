-- Rows of imports by Sector and by what becomes of them.
-- Parameters: :batches (bigint[])
-- Output:     batch_id, sector (empty where none), outcome, effect, is_written, rows
-- Index:      import_count_pkey
SELECT batch_id, sector, outcome, effect, is_written, rows
FROM import_count
WHERE batch_id = ANY (CAST(:batches AS bigint[])) AND rows > 0
