-- Raises the publication revision by one and notes which rows changed; the row of the revision stays locked until the
-- transaction ends, so revisions become visible in their order and without a gap. Many rows are noted as "all".
-- Notes are kept for a day: a node that was away for longer reads all anew.
CREATE OR REPLACE FUNCTION note_publication(changed_record text, row_ids bigint[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    most CONSTANT integer := 10000;
    noted_revision bigint;
BEGIN
    UPDATE publication_revision SET revision = revision + 1, changed_at = clock_timestamp()
    RETURNING revision INTO noted_revision;

    INSERT INTO publication_change (revision, record, row_id, changed_at)
    SELECT DISTINCT noted_revision, changed_record, changed.id, transaction_timestamp()
    FROM unnest(CASE WHEN cardinality(row_ids) BETWEEN 1 AND most THEN row_ids ELSE ARRAY [NULL::bigint] END)
        AS changed (id);

    DELETE FROM publication_change WHERE changed_at < clock_timestamp() - interval '1 day';
END $$;
