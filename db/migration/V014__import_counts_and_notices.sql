-- Rows of an import by Sector and by what becomes of them, so that lists of imports need not count rows. Triggers keep
-- them, whoever changes the rows. The row of the import is locked, or its worker known, wherever its rows change.
-- No foreign key: a counter that is added would lock its import for as long as all its rows are written.
CREATE TABLE import_count (
    batch_id   bigint NOT NULL,
    -- Empty for rows that name none.
    sector     text NOT NULL,
    outcome    text NOT NULL,
    effect     text NOT NULL,
    is_written boolean NOT NULL,
    rows       integer NOT NULL,
    PRIMARY KEY (batch_id, sector, outcome, effect, is_written),
    CONSTRAINT import_rows_are_counted_from_0 CHECK (rows >= 0)
);
CREATE INDEX import_count_sector_idx ON import_count (sector, batch_id) WHERE rows > 0;

-- Another node may still be changing rows.
LOCK TABLE import_row IN SHARE ROW EXCLUSIVE MODE;
INSERT INTO import_count (batch_id, sector, outcome, effect, is_written, rows)
SELECT batch_id, coalesce(sector, ''), outcome, effect, written_at IS NOT NULL, count(*)
FROM import_row GROUP BY 1, 2, 3, 4, 5;

CREATE FUNCTION count_added_import_rows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO import_count AS c (batch_id, sector, outcome, effect, is_written, rows)
    SELECT batch_id, coalesce(sector, ''), outcome, effect, written_at IS NOT NULL, count(*)
    FROM added GROUP BY 1, 2, 3, 4, 5
    ON CONFLICT (batch_id, sector, outcome, effect, is_written) DO UPDATE SET rows = c.rows + excluded.rows;
    RETURN NULL;
END $$;

CREATE FUNCTION count_removed_import_rows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE import_count c SET rows = c.rows - r.rows
    FROM (SELECT batch_id, coalesce(sector, '') AS sector, outcome, effect, written_at IS NOT NULL AS is_written,
                 count(*) AS rows
          FROM removed GROUP BY 1, 2, 3, 4, 5) r
    WHERE (c.batch_id, c.sector, c.outcome, c.effect, c.is_written)
        = (r.batch_id, r.sector, r.outcome, r.effect, r.is_written);
    RETURN NULL;
END $$;

CREATE TRIGGER import_rows_added AFTER INSERT ON import_row
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_added_import_rows();
CREATE TRIGGER import_rows_changed_in AFTER UPDATE ON import_row
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_added_import_rows();
CREATE TRIGGER import_rows_changed_out AFTER UPDATE ON import_row
    REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION count_removed_import_rows();
CREATE TRIGGER import_rows_removed AFTER DELETE ON import_row
    REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION count_removed_import_rows();

CREATE FUNCTION remove_import_counts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM import_count WHERE batch_id = OLD.id;
    RETURN NULL;
END $$;

CREATE TRIGGER import_removed AFTER DELETE ON import_batch FOR EACH ROW EXECUTE FUNCTION remove_import_counts();

-- The earlier row that a row repeats.
CREATE INDEX import_row_content_idx ON import_row (batch_id, fingerprint, number);
CREATE INDEX import_row_matched_idx ON import_row (batch_id, slug_matched, number) WHERE slug_matched IS NOT NULL;

-- That the rows are to be written as soon as they are read, also by another node than that which took the file.
ALTER TABLE import_batch ADD COLUMN commit_when_read boolean NOT NULL DEFAULT false;
CREATE INDEX import_batch_to_commit_idx ON import_batch (id) WHERE commit_when_read;

-- Asks whoever works on an import, on whatever node, to stop.
ALTER TABLE import_batch ADD COLUMN cancel_asked boolean NOT NULL DEFAULT false;
CREATE INDEX import_batch_unread_idx ON import_batch (username) WHERE state IN ('UPLOADED', 'READING');

-- Up to six of the longest words of a title, without accents and case: what titles that resemble one another share.
CREATE FUNCTION telling_words(title text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
SELECT coalesce(array_agg(word), '{}')
FROM (SELECT word
      FROM regexp_split_to_table(lower(public.unaccent('public.unaccent'::regdictionary, title)),
          '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u060c\u061b\u061f\u2000-\u206f\u3000-\u303f]+') AS word
      WHERE length(word) >= 4 AND word !~ '^[0-9]+$'
      GROUP BY word
      ORDER BY length(word) DESC, word
      LIMIT 6) longest
$$;
ALTER TABLE activity ADD COLUMN telling_words text[] GENERATED ALWAYS AS (telling_words(title)) STORED;
CREATE INDEX activity_telling_words_idx ON activity USING gin (telling_words);

-- An import tells each author once, of one of the activities and how many others.
ALTER TABLE notice
    ADD COLUMN others integer NOT NULL DEFAULT 0,
    ADD CONSTRAINT notice_others_are_counted_from_0 CHECK (others >= 0),
    DROP CONSTRAINT notice_kind_is_known,
    ADD CONSTRAINT notice_kind_is_known CHECK (kind IN
        ('PUBLISHED', 'RETURNED', 'WITHDRAWN', 'CHANGED_BY_OTHER', 'CHANGED_BY_IMPORT', 'IMPORT_UNDONE'));

-- Rows of this table come from other tables of the projection alone, twenty of an activity; checking each twice took a
-- quarter of the time of publishing many. project_published removes them with their activity, and elements are never
-- deleted.
ALTER TABLE published_element
    DROP CONSTRAINT published_element_activity_id_fkey,
    DROP CONSTRAINT published_element_element_id_fkey;
