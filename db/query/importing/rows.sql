-- Staged rows, to be followed by a condition on r.
-- Output: all columns of import_row
SELECT r.* FROM import_row r
