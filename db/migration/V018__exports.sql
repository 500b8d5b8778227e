-- Files that are made in the background. An order belongs to whoever knows its token, of which the hash alone is kept; the
-- file lies gzipped in parts until it is cleaned up.
CREATE TABLE export_job (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    token_sha256 text NOT NULL,
    -- Keyed hash of the address that asked: to bound what one visitor orders, and nothing else.
    visitor      text NOT NULL,
    requested_at timestamptz NOT NULL,
    -- Subject, format, parameters, language, paper, resolution.
    order_json   json NOT NULL,
    state        text NOT NULL,
    steps_done   bigint NOT NULL DEFAULT 0,
    -- Null until it is known.
    steps        bigint,
    cancel_asked boolean NOT NULL DEFAULT false,
    worker       text,
    begun_at     timestamptz,
    attempts     integer NOT NULL DEFAULT 0,
    alive_at     timestamptz NOT NULL,
    ended_at     timestamptz,
    file_name    text NOT NULL,
    size_bytes   bigint,
    -- Of the bytes of the file, not gzipped.
    sha256       text,
    -- Why there is no file, and what the reader is told of it: a sentence, or the id under which the log says more.
    failure      text,
    failure_text text,
    CONSTRAINT export_job_token_is_unique UNIQUE (token_sha256),
    CONSTRAINT export_job_token_is_hashed CHECK (token_sha256 ~ '^[0-9a-f]{64}$'),
    CONSTRAINT export_job_state_is_known CHECK (state IN ('WAITING', 'WRITING', 'DONE', 'FAILED', 'CANCELLED')),
    CONSTRAINT export_job_failure_is_known
        CHECK (failure IN ('ERROR', 'TOO_LARGE', 'TOO_LONG', 'INVALID', 'TRIED_TOO_OFTEN')),
    CONSTRAINT export_job_done_has_a_file
        CHECK ((state = 'DONE') = (size_bytes IS NOT NULL) AND (state = 'DONE') = (sha256 IS NOT NULL)),
    CONSTRAINT export_job_says_why_it_failed CHECK ((state = 'FAILED') = (failure IS NOT NULL)),
    CONSTRAINT export_job_ends CHECK ((state IN ('DONE', 'FAILED', 'CANCELLED')) = (ended_at IS NOT NULL))
);
CREATE INDEX export_job_open_idx ON export_job (id) WHERE state IN ('WAITING', 'WRITING');
CREATE INDEX export_job_ended_idx ON export_job (ended_at) WHERE ended_at IS NOT NULL;

-- The gzipped file, cut into pieces.
CREATE TABLE export_part (
    job_id   bigint NOT NULL REFERENCES export_job ON DELETE CASCADE,
    position integer NOT NULL,
    bytes    bytea NOT NULL,
    PRIMARY KEY (job_id, position),
    CONSTRAINT export_part_counts_from_0 CHECK (position >= 0),
    CONSTRAINT export_part_is_not_empty CHECK (length(bytes) > 0)
);
-- It is compressed already.
ALTER TABLE export_part ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- Key of the hashes of visitors.
CREATE TABLE export_key (
    key uuid NOT NULL
);
INSERT INTO export_key (key) VALUES (gen_random_uuid());
