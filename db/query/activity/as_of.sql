-- Content that was public under a slug at an instant; nothing where it was not yet published or withdrawn.
-- Parameters: :slug, :instant
-- Output:     id, slug, version, recorded_at, content
-- Index:      activity_version_as_of_idx
SELECT a.id, a.slug, v.version, v.recorded_at, v.content
FROM activity a
CROSS JOIN LATERAL (
    SELECT status, version, recorded_at, content FROM activity_version
    WHERE activity_id = a.id AND status IN ('PUBLISHED', 'WITHDRAWN') AND recorded_at <= :instant
    ORDER BY recorded_at DESC, version DESC
    LIMIT 1
) v
WHERE a.slug = :slug AND v.status = 'PUBLISHED'
