-- Imports that an account may see: its own, and those with rows of its Sectors.
-- Parameters: :username, :sectors (text[], NULL for all)
-- Output:     id
-- Index:      import_batch_username_idx, import_count_pkey
SELECT v.id FROM import_batch v
WHERE CAST(:sectors AS text[]) IS NULL
   OR v.username = :username
   OR v.default_sector = ANY (CAST(:sectors AS text[]))
   OR EXISTS (SELECT FROM import_count c
              WHERE c.batch_id = v.id AND c.sector = ANY (CAST(:sectors AS text[])) AND c.rows > 0)
