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
    CONSTRAINT draft_content_is_bounded CHECK (pg_column_size(content) < 4000000)
);
CREATE INDEX activity_draft_started_by_idx ON activity_draft (started_by, saved_at DESC);
CREATE INDEX activity_draft_sector_idx ON activity_draft (sector, saved_at DESC);

-- Of the newest version of each activity, so that lists of them need not open its content. Kept by a trigger.
-- Who entered it is not who decided on it.
ALTER TABLE activity
    ADD COLUMN title text NOT NULL DEFAULT '',
    ADD COLUMN title_key text NOT NULL DEFAULT '',
    ADD COLUMN kind text NOT NULL DEFAULT '',
    ADD COLUMN entered_by text NOT NULL DEFAULT '',
    ADD COLUMN entered_at timestamptz,
    ADD COLUMN ongoing boolean NOT NULL DEFAULT false,
    -- What its content lacks by itself, with the field to mend, such as {"NO_LINK": "links"}.
    ADD COLUMN lacks jsonb NOT NULL DEFAULT '{}';

-- What is lacking of an activity, with the path of the field to mend; org.itu.sdgmap.activity.DataQuality says what each is.
CREATE FUNCTION lacks_of(content jsonb) RETURNS jsonb LANGUAGE sql STABLE PARALLEL SAFE AS $$
SELECT jsonb_strip_nulls(jsonb_build_object(
    'INCOMPLETE', CASE WHEN length(content ->> 'description') < 80 THEN 'description'
                       WHEN content ->> 'startYear' IS NULL THEN 'startYear'
                       WHEN content ->> 'url' IS NULL THEN 'url' END,
    'NO_LINK', CASE WHEN jsonb_array_length(content -> 'links') = 0 THEN 'links' END,
    'NO_SDG_LINK', CASE WHEN jsonb_array_length(content -> 'links') > 0
        AND NOT content -> 'links' @> '[{"element": {"framework": "SDG"}}]' THEN 'links' END,
    'WEIGHTS_OFF', (
        SELECT 'weights.' || (l.value -> 'element' ->> 'framework')
        FROM jsonb_array_elements(content -> 'links') l
        GROUP BY l.value -> 'element' ->> 'framework'
        HAVING count(l.value ->> 'weight') > 0
           AND (count(l.value ->> 'weight') < count(*) OR sum((l.value ->> 'weight')::numeric) <> 100)
        ORDER BY 1 LIMIT 1),
    'NO_GEOGRAPHY', CASE
        WHEN content ->> 'scope' = 'SITE' AND jsonb_array_length(content -> 'sites') = 0 THEN 'sites'
        WHEN content ->> 'scope' = 'COUNTRY' AND jsonb_array_length(content -> 'countries') = 0 THEN 'countries' END,
    'BROKEN_CODES', coalesce(
        (SELECT 'links.' || (l.value -> 'element' ->> 'framework') || ':' || (l.value -> 'element' ->> 'code')
         FROM jsonb_array_elements(content -> 'links') l
         WHERE NOT EXISTS (SELECT FROM element e
                           WHERE e.framework_code = l.value -> 'element' ->> 'framework'
                             AND e.code = l.value -> 'element' ->> 'code')
         LIMIT 1),
        (SELECT 'countries' FROM jsonb_array_elements_text(content -> 'countries') c
         WHERE NOT EXISTS (SELECT FROM country k WHERE k.iso3 = c)
         LIMIT 1))))
$$;

-- Titles that differ only in case, accents, punctuation and spaces have one key.
CREATE FUNCTION title_key(title text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
SELECT regexp_replace(lower(unaccent(normalize(title, NFKC))),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u060c\u061b\u061f\u2000-\u206f\u3000-\u303f]+', '', 'g')
$$;

CREATE FUNCTION note_newest_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE activity a
    SET title = v.content ->> 'title', title_key = title_key(v.content ->> 'title'), kind = v.content ->> 'kind',
        ongoing = coalesce((v.content ->> 'ongoing')::boolean, false), lacks = lacks_of(v.content),
        entered_by = CASE WHEN decided THEN a.entered_by ELSE v.author END,
        entered_at = CASE WHEN decided THEN a.entered_at ELSE v.recorded_at END
    FROM (
        SELECT DISTINCT ON (w.activity_id) w.*,
               a.entered_at IS NOT NULL AND (w.status IN ('RETURNED', 'WITHDRAWN')
                   OR w.status = 'PUBLISHED' AND p.status = 'SUBMITTED') AS decided
        FROM added w
        JOIN activity a ON a.id = w.activity_id
        LEFT JOIN activity_version p ON p.activity_id = w.activity_id AND p.version = w.version - 1
        ORDER BY w.activity_id, w.version DESC
    ) v
    WHERE a.id = v.activity_id
      AND NOT EXISTS (SELECT FROM activity_version n WHERE n.activity_id = v.activity_id AND n.version > v.version);
    RETURN NULL;
END $$;
CREATE TRIGGER activity_version_is_noted AFTER INSERT ON activity_version
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION note_newest_version();

UPDATE activity a
SET title = v.content ->> 'title', title_key = title_key(v.content ->> 'title'), kind = v.content ->> 'kind',
    ongoing = coalesce((v.content ->> 'ongoing')::boolean, false), lacks = lacks_of(v.content),
    entered_by = v.author, entered_at = v.recorded_at
FROM activity_version v WHERE v.activity_id = a.id AND v.version = a.version;

-- The desk reads activities in several orders, the queue the longest waiting first.
CREATE INDEX activity_changed_idx ON activity (changed_at DESC, id DESC);
CREATE INDEX activity_desk_idx ON activity (sector, changed_at DESC, id DESC);
CREATE INDEX activity_status_idx ON activity (status, changed_at DESC, id DESC);
CREATE INDEX activity_entered_by_idx ON activity (entered_by, changed_at DESC, id DESC);
CREATE INDEX activity_title_key_idx ON activity (title_key, id);
CREATE INDEX activity_title_words_idx ON activity USING gin (title gin_trgm_ops);
CREATE INDEX activity_lacks_idx ON activity USING gin (lacks) WHERE lacks <> '{}';
CREATE INDEX activity_stale_idx ON activity (changed_at) WHERE ongoing;
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

-- How many activities lack something, by day, so that a trend can be shown.
CREATE TABLE quality_count (
    day    date NOT NULL,
    sector text NOT NULL,
    kind   text NOT NULL,
    count  integer NOT NULL,
    PRIMARY KEY (day, sector, kind),
    CONSTRAINT quality_count_sector_is_known CHECK (sector IN ('ITU-R', 'ITU-T', 'ITU-D', 'GS', 'INTER'))
);
