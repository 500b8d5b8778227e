-- Who is told that a batch is taken back: those who entered what it made or changed, before it and with it.
-- Parameters: :batch, :me (who takes it back and is told nothing)
-- Output:     username, activity_id (one of them), activities
-- Index:      activity_version_batch_idx, activity_version_pkey
SELECT t.username, min(t.activity_id) AS activity_id, count(DISTINCT t.activity_id) AS activities
FROM (
    SELECT DISTINCT activity_id FROM activity_version WHERE batch_id = :batch
) b
CROSS JOIN LATERAL (
    SELECT a.id AS activity_id, a.entered_by AS username FROM activity a WHERE a.id = b.activity_id
    UNION ALL
    (SELECT w.activity_id, w.author
     FROM activity_version w
     LEFT JOIN activity_version p ON p.activity_id = w.activity_id AND p.version = w.version - 1
     WHERE w.activity_id = b.activity_id
       AND w.version < (SELECT min(version) FROM activity_version WHERE activity_id = b.activity_id AND batch_id = :batch)
       AND w.status NOT IN ('RETURNED', 'WITHDRAWN')
       AND NOT (w.status = 'PUBLISHED' AND p.status IS NOT DISTINCT FROM 'SUBMITTED')
     ORDER BY w.version DESC LIMIT 1)
) t
JOIN account c ON c.username = t.username
WHERE t.username <> :me
GROUP BY t.username
