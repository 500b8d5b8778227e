-- The public state as of an earlier day, rebuilt from the history where somebody asks for it and kept for a while: each
-- has a schema with tables of the same names as the published ones. Unlogged, as they are: both are empty after a crash.
CREATE UNLOGGED TABLE past_state (
    schema_name text PRIMARY KEY,
    -- Time of the last change of the public state that it holds.
    changed_at  timestamptz NOT NULL,
    -- What it was rebuilt with; of no use once this differs.
    made_with   text NOT NULL,
    used_at     timestamptz NOT NULL,
    CONSTRAINT past_state_is_made_once UNIQUE (changed_at, made_with)
);
CREATE SEQUENCE past_state_number;

-- When the public state last changed by an instant, and whether it has since.
CREATE INDEX activity_version_public_idx ON activity_version (recorded_at) WHERE status IN ('PUBLISHED', 'WITHDRAWN');
CREATE INDEX stocktaking_entry_version_public_idx ON stocktaking_entry_version (recorded_at)
    WHERE status IN ('ACCEPTED', 'WITHDRAWN');
