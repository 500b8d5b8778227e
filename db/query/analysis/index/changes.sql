-- Which rows changed after a revision, as far as it was noted.
-- Parameters: :since (revision), :upTo (revision)
-- Output:     revision, record, row_id (null for all)
-- Index:      unique constraint on revision
SELECT revision, record, row_id FROM publication_change WHERE revision > :since AND revision <= :upTo
