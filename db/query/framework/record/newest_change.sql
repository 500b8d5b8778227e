-- The newest change of one record.
-- Parameters: :kind, :key
-- Index:      framework_change_record_idx
SELECT id, batch, recorded_at, author, reason, source, action, kind, record_key, before, after, id AS newest_id
FROM framework_change
WHERE kind = :kind AND record_key = :key
ORDER BY id DESC
LIMIT 1
