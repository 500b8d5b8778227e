-- What is being entered. An activity has at most one draft; a new one has no row in activity until it is submitted.
CREATE TABLE activity_draft (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    activity_id bigint UNIQUE REFERENCES activity,
    based_on    integer NOT NULL,
    revision    integer NOT NULL,
    sector      text,
    content     jsonb NOT NULL,
    started_by  text NOT NULL,
    started_at  timestamptz NOT NULL,
    saved_by    text NOT NULL,
    saved_at    timestamptz NOT NULL,
    CONSTRAINT draft_sector_is_known CHECK (sector IN ('ITU-R', 'ITU-T', 'ITU-D', 'GS', 'INTER')),
    CONSTRAINT draft_is_based_on_a_version CHECK ((activity_id IS NULL) = (based_on = 0)),
    CONSTRAINT draft_content_is_bounded CHECK (pg_column_size(content) < 2000000)
);
CREATE INDEX activity_draft_started_by_idx ON activity_draft (started_by, saved_at DESC);
CREATE INDEX activity_draft_sector_idx ON activity_draft (sector, saved_at DESC);

-- The desk and the queue read activities by Sector, status and time.
CREATE INDEX activity_desk_idx ON activity (sector, status, changed_at DESC);
CREATE INDEX activity_queue_idx ON activity (changed_at, id) WHERE status = 'SUBMITTED';

-- Which import a version belongs to, so that it can be undone as a whole.
ALTER TABLE activity_version ADD COLUMN batch_id bigint;
CREATE INDEX activity_version_batch_idx ON activity_version (batch_id, activity_id) WHERE batch_id IS NOT NULL;
CREATE INDEX activity_version_author_idx ON activity_version (author, recorded_at DESC);

-- What reviewers say when they send a version back. Never altered.
CREATE TABLE review_remark (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    activity_id bigint NOT NULL,
    version     integer NOT NULL,
    field       text,
    remark      text NOT NULL,
    author      text NOT NULL,
    made_at     timestamptz NOT NULL,
    FOREIGN KEY (activity_id, version) REFERENCES activity_version (activity_id, version),
    CONSTRAINT remark_is_bounded CHECK (length(remark) BETWEEN 1 AND 2000)
);
CREATE INDEX review_remark_activity_idx ON review_remark (activity_id, version);
CREATE TRIGGER review_remark_is_append_only BEFORE UPDATE OR DELETE ON review_remark
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();

-- What an account is told of its activities.
CREATE TABLE notice (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    username    text NOT NULL,
    kind        text NOT NULL,
    activity_id bigint NOT NULL REFERENCES activity,
    message     text NOT NULL,
    made_by     text NOT NULL,
    made_at     timestamptz NOT NULL,
    read_at     timestamptz,
    CONSTRAINT notice_kind_is_known CHECK (kind IN ('PUBLISHED', 'RETURNED', 'WITHDRAWN', 'CHANGED_BY_OTHER'))
);
CREATE INDEX notice_username_idx ON notice (username, made_at DESC);
CREATE INDEX notice_unread_idx ON notice (username) WHERE read_at IS NULL;
