-- All versions of an activity without their content, newest first.
-- Parameters: :slug
-- Output:     version, status, recorded_at, author, author_name, reason
-- Index:      activity_slug_key, activity_version_pkey
SELECT v.version, v.status, v.recorded_at, v.author, coalesce(c.display_name, v.author) AS author_name, v.reason
FROM activity a
JOIN activity_version v ON v.activity_id = a.id
LEFT JOIN account c ON c.username = v.author
WHERE a.slug = :slug
ORDER BY v.version DESC
LIMIT 10000
