-- What reviewers have said of an activity, newest first; of one decision that of the whole before those of its fields.
-- Parameters: :slug
-- Output:     version, field, remark, author_name, made_at
-- Index:      activity_slug_key, review_remark_activity_idx
SELECT r.version, r.field, r.remark, coalesce(c.display_name, r.author) AS author_name, r.made_at
FROM activity a
JOIN review_remark r ON r.activity_id = a.id
LEFT JOIN account c ON c.username = r.author
WHERE a.slug = :slug
ORDER BY r.version DESC, r.field NULLS FIRST, r.id
LIMIT 1000
