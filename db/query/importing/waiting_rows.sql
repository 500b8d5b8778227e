-- Rows of all imports that wait for an answer of an account, the oldest import first; of each import no more are looked
-- at than the page needs.
-- Parameters: :username, :sectors (text[], NULL for all), :offset, :limit
-- Output:     all columns of import_row
-- Index:      import_count_sector_idx, import_row_waiting_idx
SELECT r.*
FROM (SELECT DISTINCT b.id, b.username
      FROM import_count c
      JOIN import_batch b ON b.id = c.batch_id AND b.state IN ('READY', 'COMMITTED')
      WHERE c.outcome = 'REVIEW' AND NOT c.is_written AND c.rows > 0
        AND (CAST(:sectors AS text[]) IS NULL OR c.sector = ANY (CAST(:sectors AS text[]))
             OR c.sector = '' AND b.username = :username)) b
CROSS JOIN LATERAL (
    SELECT * FROM import_row r
    WHERE r.batch_id = b.id AND r.outcome = 'REVIEW' AND r.written_at IS NULL
      AND (CAST(:sectors AS text[]) IS NULL OR r.sector = ANY (CAST(:sectors AS text[]))
           OR r.sector IS NULL AND b.username = :username)
    ORDER BY r.number
    LIMIT CAST(:offset AS integer) + CAST(:limit AS integer)
) r
ORDER BY r.batch_id, r.number OFFSET :offset LIMIT :limit
