-- Imports that an account may see: its own, and those with rows of its Sectors.
-- Parameters: :username, :sectors (text[], NULL for all)
-- Output:     id
-- Index:      import_batch_username_idx, import_row_sector_idx
SELECT v.id FROM import_batch v
WHERE CAST(:sectors AS text[]) IS NULL
   OR v.username = :username
   OR v.default_sector = ANY (CAST(:sectors AS text[]))
   OR EXISTS (SELECT FROM import_row r WHERE r.batch_id = v.id AND r.sector = ANY (CAST(:sectors AS text[])))
