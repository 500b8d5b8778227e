-- Snapshots: the public state at one instant, frozen as canonical JSON (RFC 8785). The content lies gzipped in parts; the
-- row that describes it comes last and seals it. Neither can be changed, removed or added to afterwards, by anybody who
-- uses the tables.
CREATE SEQUENCE snapshot_number;

CREATE TABLE snapshot (
    id              bigint PRIMARY KEY,
    label           text NOT NULL,
    purpose         text NOT NULL,
    meeting         text,
    -- What is frozen is what was public then; as_of where that is the end of an earlier day in UTC.
    instant         timestamptz NOT NULL,
    as_of           date,
    -- The filter as parameters of an address, without the day; empty for everything. Its words were read in the language.
    filter          text NOT NULL,
    language        text NOT NULL,
    frozen_at       timestamptz NOT NULL,
    frozen_by       text NOT NULL,
    program_version text NOT NULL,
    -- Of the bytes of the JSON, not gzipped.
    sha256          text NOT NULL,
    size_bytes      bigint NOT NULL,
    part_count      integer NOT NULL,
    activities      bigint NOT NULL,
    links           bigint NOT NULL,
    countries       bigint NOT NULL,
    entries         bigint NOT NULL,
    -- Number of records in each section, frameworks and version of the boundaries; all of it follows from the content.
    manifest        json NOT NULL,
    CONSTRAINT snapshot_label_has_1_to_200_characters CHECK (label = btrim(label) AND length(label) BETWEEN 1 AND 200),
    CONSTRAINT snapshot_purpose_has_1_to_1000_characters
        CHECK (purpose = btrim(purpose) AND length(purpose) BETWEEN 1 AND 1000),
    CONSTRAINT snapshot_meeting_has_1_to_200_characters
        CHECK (meeting = btrim(meeting) AND length(meeting) BETWEEN 1 AND 200),
    CONSTRAINT snapshot_language_is_known CHECK (language IN ('en', 'fr', 'es', 'ru', 'zh', 'ar')),
    CONSTRAINT snapshot_hash_is_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    CONSTRAINT snapshot_has_content CHECK (size_bytes > 0 AND part_count > 0),
    CONSTRAINT snapshot_counts_from_0 CHECK (activities >= 0 AND links >= 0 AND countries >= 0 AND entries >= 0),
    CONSTRAINT snapshot_is_not_of_the_future CHECK (instant <= frozen_at)
);
CREATE INDEX snapshot_hash_idx ON snapshot (sha256);

-- The gzipped JSON, cut into pieces.
CREATE TABLE snapshot_part (
    snapshot_id bigint NOT NULL REFERENCES snapshot DEFERRABLE INITIALLY DEFERRED,
    position    integer NOT NULL,
    bytes       bytea NOT NULL,
    PRIMARY KEY (snapshot_id, position),
    CONSTRAINT snapshot_part_counts_from_0 CHECK (position >= 0),
    CONSTRAINT snapshot_part_is_not_empty CHECK (length(bytes) > 0)
);
-- It is compressed already.
ALTER TABLE snapshot_part ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE FUNCTION refuse_change_of_snapshot() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Snapshots are frozen: % on % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER snapshot_is_frozen BEFORE UPDATE OR DELETE ON snapshot
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_snapshot();
CREATE TRIGGER snapshot_is_never_emptied BEFORE TRUNCATE ON snapshot
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_snapshot();
CREATE TRIGGER snapshot_part_is_frozen BEFORE UPDATE OR DELETE ON snapshot_part
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_snapshot();
CREATE TRIGGER snapshot_part_is_never_emptied BEFORE TRUNCATE ON snapshot_part
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_snapshot();

-- A row with all its parts, no more and no fewer; what comes later is refused.
CREATE FUNCTION snapshot_has_all_its_parts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT coalesce(array_agg(position ORDER BY position), '{}') FROM snapshot_part WHERE snapshot_id = NEW.id)
        <> array(SELECT generate_series(0, NEW.part_count - 1)) THEN
        RAISE EXCEPTION 'Snapshot % does not have % parts', NEW.id, NEW.part_count
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER snapshot_has_all_its_parts BEFORE INSERT ON snapshot
    FOR EACH ROW EXECUTE FUNCTION snapshot_has_all_its_parts();

CREATE FUNCTION snapshot_is_not_sealed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM snapshot WHERE id = NEW.snapshot_id) THEN
        RAISE EXCEPTION 'Snapshots are frozen: another part of % is refused', NEW.snapshot_id
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER snapshot_is_not_sealed BEFORE INSERT ON snapshot_part
    FOR EACH ROW EXECUTE FUNCTION snapshot_is_not_sealed();

-- Work of freezing, from the request until there is a snapshot.
CREATE TABLE snapshot_job (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    username     text NOT NULL,
    requested_at timestamptz NOT NULL,
    label        text NOT NULL,
    purpose      text NOT NULL,
    meeting      text,
    as_of        date,
    filter       text NOT NULL,
    language     text NOT NULL,
    state        text NOT NULL,
    records_done bigint NOT NULL DEFAULT 0,
    -- Null until it is known.
    records      bigint,
    cancel_asked boolean NOT NULL DEFAULT false,
    worker       text,
    alive_at     timestamptz NOT NULL,
    snapshot_id  bigint REFERENCES snapshot,
    -- Id under which the log of the server says what went wrong.
    failure      text,
    CONSTRAINT snapshot_job_state_is_known CHECK (state IN ('WAITING', 'FREEZING', 'FROZEN', 'FAILED', 'CANCELLED')),
    CONSTRAINT snapshot_job_names_what_it_made CHECK ((state = 'FROZEN') = (snapshot_id IS NOT NULL)),
    CONSTRAINT snapshot_job_says_why_it_failed CHECK ((state = 'FAILED') = (failure IS NOT NULL))
);
CREATE INDEX snapshot_job_open_idx ON snapshot_job (alive_at) WHERE state IN ('WAITING', 'FREEZING');
CREATE INDEX snapshot_job_username_idx ON snapshot_job (username, id DESC);
