-- Imports, to be followed by a condition on b.
-- Output: all columns of import_batch, has_file
SELECT b.*, EXISTS (SELECT FROM import_file f WHERE f.batch_id = b.id) AS has_file
FROM import_batch b
