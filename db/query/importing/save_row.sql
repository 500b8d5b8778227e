-- One staged row, new or read anew.
-- Parameters: batch_id, number, cells (jsonb), correction (jsonb), outcome, effect, remarks (jsonb), reading (jsonb),
--             sector, title_key, fingerprint, copy_of, slug_matched, version_seen, by position
INSERT INTO import_row (batch_id, number, cells, correction, outcome, effect, remarks, reading, sector, title_key,
    fingerprint, copy_of, slug_matched, version_seen)
VALUES (?, ?, CAST(? AS jsonb), CAST(? AS jsonb), ?, ?, CAST(? AS jsonb), CAST(? AS jsonb), ?, ?, ?, ?, ?, ?)
ON CONFLICT (batch_id, number) DO UPDATE
SET correction = excluded.correction, outcome = excluded.outcome, effect = excluded.effect,
    remarks = excluded.remarks, reading = excluded.reading, sector = excluded.sector, title_key = excluded.title_key,
    fingerprint = excluded.fingerprint, copy_of = excluded.copy_of, slug_matched = excluded.slug_matched,
    version_seen = excluded.version_seen
