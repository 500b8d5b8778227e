-- Which rows of the published state changed with which revision, so that every node can bring what it holds in memory up
-- to date instead of reading all anew. A null row_id means that all of that kind may have changed.
CREATE TABLE publication_change (
    revision   bigint NOT NULL,
    record     text NOT NULL,
    row_id     bigint,
    changed_at timestamptz NOT NULL,
    CONSTRAINT publication_change_is_noted_once UNIQUE NULLS NOT DISTINCT (revision, record, row_id),
    CONSTRAINT publication_change_record_is_known CHECK (record IN ('ACTIVITY', 'STOCKTAKING_ENTRY'))
);
CREATE INDEX publication_change_changed_at_idx ON publication_change (changed_at);
