-- Activities of a batch of which something newer, or between two changes of the batch, is recorded or drafted.
-- Parameters: :batch
-- Output:     slug, title
-- Index:      activity_version_batch_idx, activity_version_pkey
SELECT a.slug, a.title
FROM (SELECT activity_id, min(version) AS version FROM activity_version WHERE batch_id = :batch GROUP BY activity_id) b
JOIN activity a ON a.id = b.activity_id
WHERE EXISTS (SELECT FROM activity_version v
              WHERE v.activity_id = a.id AND v.version > b.version AND v.batch_id IS DISTINCT FROM :batch)
   OR EXISTS (SELECT FROM activity_draft d WHERE d.activity_id = a.id)
ORDER BY a.title_key, a.id
