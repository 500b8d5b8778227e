-- Staged rows, new or read anew; one statement for many.
-- Parameters: batch_id, then arrays: number, cells (jsonb), correction (jsonb), outcome, effect, remarks (jsonb),
--             reading (jsonb), sector, title_key, fingerprint (hexadecimal), copy_of, slug_matched, version_seen, by position
INSERT INTO import_row (batch_id, number, cells, correction, outcome, effect, remarks, reading, sector, title_key,
    fingerprint, copy_of, slug_matched, version_seen)
SELECT ?, number, CAST(cells AS jsonb), CAST(correction AS jsonb), outcome, effect, CAST(remarks AS jsonb),
       CAST(reading AS jsonb), sector, title_key, decode(fingerprint, 'hex'), copy_of, slug_matched, version_seen
FROM unnest(CAST(? AS integer[]), CAST(? AS text[]), CAST(? AS text[]), CAST(? AS text[]), CAST(? AS text[]),
    CAST(? AS text[]), CAST(? AS text[]), CAST(? AS text[]), CAST(? AS text[]), CAST(? AS text[]),
    CAST(? AS integer[]), CAST(? AS text[]), CAST(? AS integer[]))
    AS r (number, cells, correction, outcome, effect, remarks, reading, sector, title_key, fingerprint, copy_of,
        slug_matched, version_seen)
ON CONFLICT (batch_id, number) DO UPDATE
SET correction = excluded.correction, outcome = excluded.outcome, effect = excluded.effect,
    remarks = excluded.remarks, reading = excluded.reading, sector = excluded.sector, title_key = excluded.title_key,
    fingerprint = excluded.fingerprint, copy_of = excluded.copy_of, slug_matched = excluded.slug_matched,
    version_seen = excluded.version_seen
