-- Reports that coordinators made and that are kept, so that those who cite one mean the same file. What is kept never changes.
CREATE TABLE kept_report (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind       text NOT NULL,
    -- The choices as parameters of an address.
    parameters text NOT NULL,
    title      text NOT NULL,
    language   text NOT NULL,
    format     text NOT NULL,
    file_name  text NOT NULL,
    sha256     text NOT NULL,
    size_bytes bigint NOT NULL,
    made_at    timestamptz NOT NULL,
    made_by    text NOT NULL,
    content    bytea NOT NULL,
    CONSTRAINT kept_report_kind_is_known
        CHECK (kind IN ('WSIS', 'ROADMAP', 'HLPF', 'COUNTRY', 'REGION', 'COUNCIL')),
    CONSTRAINT kept_report_language_is_known CHECK (language IN ('en', 'fr', 'es', 'ru', 'zh', 'ar')),
    CONSTRAINT kept_report_format_is_known CHECK (format IN ('DOCX', 'PDF')),
    CONSTRAINT kept_report_hash_is_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    CONSTRAINT kept_report_has_its_size CHECK (size_bytes = length(content) AND size_bytes > 0)
);
-- It is compressed already.
ALTER TABLE kept_report ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE FUNCTION refuse_change_of_kept_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Reports are kept as they are: % on % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER kept_report_never_changes BEFORE UPDATE ON kept_report
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_kept_report();
