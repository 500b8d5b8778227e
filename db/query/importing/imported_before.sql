-- Rows that came in with another import, which was not taken back.
-- Parameters: :batch, :fingerprints (text[], hexadecimal)
-- Output:     fingerprint, batch_id, file_name; the newest import of each
-- Index:      import_row_fingerprint_idx
SELECT DISTINCT ON (r.fingerprint) r.fingerprint, r.batch_id, b.file_name
FROM unnest(CAST(:fingerprints AS text[])) AS wanted (digits)
JOIN import_row r ON r.fingerprint = decode(wanted.digits, 'hex') AND r.written_at IS NOT NULL
JOIN import_batch b ON b.id = r.batch_id AND b.state IN ('COMMITTED', 'COMMITTING')
WHERE r.batch_id <> :batch
ORDER BY r.fingerprint, r.batch_id DESC
