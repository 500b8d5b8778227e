-- What a batch made of each activity, and the version that stood before it; a portion, which is locked until the
-- transaction ends.
-- Parameters: :batch, :after (id), :limit
-- Output:     id, slug, sector, status, version, published_version, before_version, before_status, before_content,
--             content, was_public (version that was public before the batch; null where none was)
-- Index:      activity_version_batch_idx, activity_version_pkey
SELECT a.id, a.slug, a.sector, a.status, a.version, a.published_version, p.version AS before_version,
       p.status AS before_status, p.content AS before_content, n.content,
       (SELECT CASE w.status WHEN 'PUBLISHED' THEN w.version END
        FROM activity_version w
        WHERE w.activity_id = a.id AND w.version < b.version AND w.status IN ('PUBLISHED', 'WITHDRAWN')
        ORDER BY w.version DESC LIMIT 1) AS was_public
FROM (SELECT activity_id, min(version) AS version FROM activity_version
      WHERE batch_id = :batch AND activity_id > :after GROUP BY activity_id ORDER BY activity_id LIMIT :limit) b
JOIN activity a ON a.id = b.activity_id
JOIN activity_version n ON n.activity_id = a.id AND n.version = a.version
LEFT JOIN activity_version p ON p.activity_id = a.id AND p.version = b.version - 1
ORDER BY a.id
FOR UPDATE OF a
