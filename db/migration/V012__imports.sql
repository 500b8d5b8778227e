-- Spreadsheets on their way in. What stands here is work, not history: the history of activities is in
-- activity_version, whose batch_id names the import.
CREATE TABLE import_batch (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    username       text NOT NULL,
    display_name   text NOT NULL,
    created_at     timestamptz NOT NULL,
    changed_at     timestamptz NOT NULL,
    file_name      text NOT NULL,
    file_sha256    text NOT NULL,
    file_bytes     bigint NOT NULL,
    format         text NOT NULL,
    encoding       text,
    sheet          integer NOT NULL,
    sheets         jsonb NOT NULL,
    mapping        jsonb NOT NULL,
    default_sector text,
    -- Sectors in which whoever brought the file may enter activities; NULL for all.
    allowed        text[],
    state          text NOT NULL,
    -- Whether all rows of the sheet are staged, so that the file is not needed to read them again.
    is_staged      boolean NOT NULL DEFAULT false,
    rows_total     integer NOT NULL DEFAULT 0,
    rows_done      integer NOT NULL DEFAULT 0,
    -- Who works on it, and when it last showed life; another node takes over what has stood still.
    worker         text,
    alive_at       timestamptz,
    failure        jsonb,
    committed_at   timestamptz,
    committed_by   text,
    undone_at      timestamptz,
    undone_by      text,
    CONSTRAINT import_state_is_known CHECK (state IN
        ('UPLOADED', 'READING', 'READY', 'COMMITTING', 'COMMITTED', 'UNDONE', 'CANCELLED', 'FAILED')),
    CONSTRAINT import_sector_is_known CHECK (default_sector IN ('ITU-R', 'ITU-T', 'ITU-D', 'GS', 'INTER')),
    CONSTRAINT import_file_is_bounded CHECK (file_bytes BETWEEN 0 AND 52428800)
);
CREATE INDEX import_batch_created_idx ON import_batch (created_at DESC, id DESC);
CREATE INDEX import_batch_username_idx ON import_batch (username, created_at DESC);
CREATE INDEX import_batch_at_work_idx ON import_batch (alive_at) WHERE state IN ('UPLOADED', 'READING', 'COMMITTING');

-- The file in pieces of 1 MB, only as long as it may have to be read (again).
CREATE TABLE import_file (
    batch_id bigint NOT NULL REFERENCES import_batch ON DELETE CASCADE,
    position integer NOT NULL,
    content  bytea NOT NULL,
    PRIMARY KEY (batch_id, position)
);
ALTER TABLE import_file ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE TABLE import_row (
    batch_id     bigint NOT NULL REFERENCES import_batch ON DELETE CASCADE,
    number       integer NOT NULL,
    cells        jsonb NOT NULL,
    correction   jsonb,
    outcome      text NOT NULL,
    effect       text NOT NULL,
    remarks      jsonb NOT NULL,
    reading      jsonb,
    sector       text,
    title_key    text NOT NULL,
    fingerprint  bytea NOT NULL,
    copy_of      integer,
    slug_matched text,
    version_seen integer,
    slug_written text,
    written_at   timestamptz,
    answered_by  text,
    PRIMARY KEY (batch_id, number),
    CONSTRAINT import_outcome_is_known CHECK (outcome IN ('IMPORT', 'IMPORT_WARN', 'REVIEW', 'REJECT', 'SKIP')),
    CONSTRAINT import_effect_is_known CHECK (effect IN ('NEW', 'CHANGE', 'SAME', 'NONE'))
);
CREATE INDEX import_row_outcome_idx ON import_row (batch_id, outcome, number);
CREATE INDEX import_row_sector_idx ON import_row (sector, batch_id);
CREATE INDEX import_row_title_idx ON import_row (batch_id, title_key, number);
CREATE INDEX import_row_waiting_idx ON import_row (batch_id, number) WHERE outcome = 'REVIEW' AND written_at IS NULL;
-- Whether the same row came in before.
CREATE INDEX import_row_fingerprint_idx ON import_row (fingerprint) WHERE written_at IS NOT NULL;

-- Which column holds what, as a person chose for the same headings before.
CREATE TABLE import_mapping (
    sector     text NOT NULL,
    headings   text NOT NULL,
    mapping    jsonb NOT NULL,
    changed_by text NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (sector, headings)
);
