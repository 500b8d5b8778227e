-- Activities with one of the titles, public or not; of each title no more than 20.
-- Parameters: :titles (text[])
-- Output:     asked, slug, version, sector, is_exact, content
-- Index:      activity_title_key_idx
SELECT asked.title AS asked, a.slug, a.version, a.sector, a.title = asked.title AS is_exact, v.content
FROM unnest(CAST(:titles AS text[])) AS asked (title)
CROSS JOIN LATERAL (SELECT title_key(asked.title) AS key OFFSET 0) k
CROSS JOIN LATERAL (
    SELECT * FROM activity a WHERE a.title_key = k.key AND k.key <> '' ORDER BY a.title_key, a.id LIMIT 20
) a
JOIN activity_version v ON v.activity_id = a.id AND v.version = a.version
ORDER BY a.id
