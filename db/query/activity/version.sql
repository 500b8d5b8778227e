-- One version of an activity with its content, by the names that people are shown.
-- Parameters: :slug, :version (null for the newest)
-- Output:     slug, version, status, recorded_at, author, author_name, reason, content
-- Index:      activity_slug_key, activity_version_pkey
SELECT a.slug, v.version, v.status, v.recorded_at, v.author, coalesce(c.display_name, v.author) AS author_name, v.reason,
       v.content
FROM activity a
JOIN activity_version v ON v.activity_id = a.id AND v.version = coalesce(CAST(:version AS integer), a.version)
LEFT JOIN account c ON c.username = v.author
WHERE a.slug = :slug
