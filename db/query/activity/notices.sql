-- What an account is told of its activities, newest first.
-- Parameters: :username, :offset, :limit
-- Output:     id, kind, slug, title, message, by_name, made_at, is_read, others
-- Index:      notice_username_idx
SELECT n.id, n.kind, a.slug, a.title, n.message, coalesce(c.display_name, n.made_by) AS by_name, n.made_at,
       n.read_at IS NOT NULL AS is_read, n.others
FROM (SELECT * FROM notice WHERE username = :username ORDER BY made_at DESC, id DESC OFFSET :offset LIMIT :limit) n
JOIN activity a ON a.id = n.activity_id
LEFT JOIN account c ON c.username = n.made_by
ORDER BY n.made_at DESC, n.id DESC
