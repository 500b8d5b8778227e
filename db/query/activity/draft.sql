-- A draft with what its activity is now, by its id or by the slug of the activity.
-- Parameters: :id (bigint), :slug (text); one of them is null
-- Output:     id, activity_id, slug, activity_sector, status, newest, based_on, revision, content, started_by, saved_by,
--             saved_by_name, saved_at
-- Index:      activity_draft_pkey, activity_draft_activity_id_key, activity_slug_key
SELECT d.id, d.activity_id, a.slug, a.sector AS activity_sector, coalesce(a.status, 'DRAFT') AS status,
       coalesce(a.version, 0) AS newest, d.based_on, d.revision, d.content, d.started_by, d.saved_by,
       coalesce(c.display_name, d.saved_by) AS saved_by_name, d.saved_at
FROM activity_draft d
LEFT JOIN activity a ON a.id = d.activity_id
LEFT JOIN account c ON c.username = d.saved_by
WHERE d.id = CAST(:id AS bigint)
   OR d.activity_id = (SELECT id FROM activity WHERE slug = CAST(:slug AS text))
