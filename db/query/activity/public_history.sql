-- Published and withdrawn versions of an activity, newest first.
-- Parameters: :slug
-- Output:     version, status, recorded_at, reason
SELECT v.version, v.status, v.recorded_at, v.reason
FROM activity a
JOIN activity_version v ON v.activity_id = a.id
WHERE a.slug = :slug AND v.status IN ('PUBLISHED', 'WITHDRAWN')
ORDER BY v.version DESC
