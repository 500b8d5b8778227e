-- What changed after a revision, and how far the notes go back without a gap.
-- Parameters: :since (revision), :upTo (revision)
-- Output:     revision, record, row_id (null for all)
-- Index:      unique constraint on revision
SELECT revision, record, row_id FROM publication_change WHERE revision > :since AND revision <= :upTo
