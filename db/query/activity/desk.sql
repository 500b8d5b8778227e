-- What an account works on: activities, with the draft of each, and new ones that are only drafts yet.
-- Each part is cut before they are joined, so that an index gives the first ones in order. {order} is the order of the
-- whole, {activity_order} the same of activities alone.
-- Parameters: :sectors (text[]), :statuses (text[]), :all_sectors (whether drafts without Sector of others are seen),
--             :mine (username, null for everybody's), :username, :words (LIKE pattern, null for all), :offset, :limit
-- Output:     slug, draft, content of the draft, title, sector, status, is_public, changed_by, changed_at
-- Index:      activity_changed_idx, activity_desk_idx, activity_status_idx, activity_title_key_idx,
--             activity_entered_by_idx, activity_draft_sector_idx
WITH entry AS (
    (SELECT a.id, a.slug, NULL::bigint AS draft, a.title, a.title_key, a.sector, a.status, a.changed_at,
            a.published_version IS NOT NULL AS is_public, NULL::text AS changed_by
     FROM activity a
     WHERE a.sector = ANY (CAST(:sectors AS text[])) AND a.status = ANY (CAST(:statuses AS text[]))
       AND (CAST(:mine AS text) IS NULL OR a.entered_by = :mine)
       AND (CAST(:words AS text) IS NULL OR a.title ILIKE :words)
       AND NOT EXISTS (SELECT FROM activity_draft d WHERE d.activity_id = a.id)
     ORDER BY {activity_order}
     LIMIT :offset + :limit)
    UNION ALL
    SELECT a.id, a.slug, d.id, d.content ->> 'title', title_key(d.content ->> 'title'), coalesce(a.sector, d.sector),
           coalesce(a.status, 'DRAFT'), greatest(d.saved_at, a.changed_at), a.published_version IS NOT NULL, d.saved_by
    FROM activity_draft d
    LEFT JOIN activity a ON a.id = d.activity_id
    WHERE (coalesce(a.sector, d.sector) = ANY (CAST(:sectors AS text[]))
           OR coalesce(a.sector, d.sector) IS NULL AND (d.started_by = :username OR :all_sectors))
      AND coalesce(a.status, 'DRAFT') = ANY (CAST(:statuses AS text[]))
      AND (CAST(:mine AS text) IS NULL OR d.saved_by = :mine OR d.started_by = :mine OR a.entered_by = :mine)
      AND (CAST(:words AS text) IS NULL OR d.content ->> 'title' ILIKE :words)
), shown AS (
    SELECT * FROM entry ORDER BY {order} OFFSET :offset LIMIT :limit
)
SELECT shown.slug, shown.draft, d.content, shown.title, shown.sector, shown.status, shown.is_public, shown.changed_at,
       coalesce(c.display_name, shown.changed_by, v.author) AS changed_by
FROM shown
LEFT JOIN activity_draft d ON d.id = shown.draft
LEFT JOIN activity a ON a.id = shown.id
LEFT JOIN activity_version v ON v.activity_id = a.id AND v.version = a.version
LEFT JOIN account c ON c.username = coalesce(shown.changed_by, v.author)
ORDER BY {shown_order}
