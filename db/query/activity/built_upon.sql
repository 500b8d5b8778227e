-- Activities of a batch of which something newer is recorded or drafted.
-- Parameters: :batch
-- Output:     slug, title
-- Index:      activity_version_batch_idx
SELECT a.slug, a.title
FROM (SELECT activity_id, max(version) AS version FROM activity_version WHERE batch_id = :batch GROUP BY activity_id) b
JOIN activity a ON a.id = b.activity_id
WHERE a.version > b.version OR EXISTS (SELECT FROM activity_draft d WHERE d.activity_id = a.id)
ORDER BY a.title_key, a.id
