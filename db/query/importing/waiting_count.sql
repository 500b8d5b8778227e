-- How many rows of all imports wait for an answer of an account.
-- Parameters: :username, :sectors (text[], NULL for all)
-- Output:     rows
-- Index:      import_count_sector_idx
SELECT coalesce(sum(c.rows), 0)
FROM import_count c
JOIN import_batch b ON b.id = c.batch_id AND b.state IN ('READY', 'COMMITTED')
WHERE c.outcome = 'REVIEW' AND NOT c.is_written AND c.rows > 0
  AND (CAST(:sectors AS text[]) IS NULL OR c.sector = ANY (CAST(:sectors AS text[]))
       OR c.sector = '' AND b.username = :username)
