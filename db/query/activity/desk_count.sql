-- Number of entries of the desk by status, of each counted no further than 10,000.
-- Parameters: :sectors (text[]), :statuses (text[]), :all_sectors, :mine (username, null for everybody's), :username,
--             :words (LIKE pattern, null for all)
-- Output:     status, count
-- Index:      activity_status_sector_idx, activity_draft_sector_idx
SELECT wanted.status, activities.count + drafts.count AS count
FROM unnest(CAST(:statuses AS text[])) AS wanted (status)
CROSS JOIN LATERAL (
    SELECT count(*) FROM (
        SELECT FROM activity a
        WHERE a.status = wanted.status AND a.sector = ANY (CAST(:sectors AS text[]))
          AND (CAST(:mine AS text) IS NULL OR a.entered_by = :mine)
          AND (CAST(:words AS text) IS NULL OR a.title ILIKE :words)
          AND NOT EXISTS (SELECT FROM activity_draft d WHERE d.activity_id = a.id)
        LIMIT 10000
    ) found
) activities
CROSS JOIN LATERAL (
    SELECT count(*)
    FROM activity_draft d
    LEFT JOIN activity a ON a.id = d.activity_id
    WHERE (coalesce(a.sector, d.sector) = ANY (CAST(:sectors AS text[]))
           OR coalesce(a.sector, d.sector) IS NULL AND (d.started_by = :username OR :all_sectors))
      AND coalesce(a.status, 'DRAFT') = wanted.status
      AND (CAST(:mine AS text) IS NULL OR d.saved_by = :mine OR d.started_by = :mine OR a.entered_by = :mine)
      AND (CAST(:words AS text) IS NULL OR d.content ->> 'title' ILIKE :words)
) drafts
