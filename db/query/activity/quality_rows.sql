-- Activities that lack something of one kind in their newest versions, unchanged for the longest first; withdrawn ones
-- are left aside. Says of one kind what quality_found.sql says of all; each part is cut before they are joined, so that
-- an index gives the first ones in order.
-- Parameters: :sectors (text[]), :kind, :today (date), :person (null for all), :offset, :limit
-- Output:     slug, title, sector, person_name, changed_at, kind, field
-- Index:      activity_changed_idx, activity_lacks_idx, activity_stale_idx, activity_status_idx
WITH found AS (
    (SELECT a.id, a.slug, a.title, a.sector, a.entered_by AS person, a.changed_at, a.lacks ->> :kind AS field
     FROM activity a
     WHERE a.sector = ANY (CAST(:sectors AS text[])) AND a.status <> 'WITHDRAWN' AND a.lacks <> '{}' AND a.lacks ?? :kind
       AND (CAST(:person AS text) IS NULL OR a.entered_by = :person)
     ORDER BY a.changed_at, a.id
     LIMIT :offset + :limit)
    UNION ALL
    (SELECT a.id, a.slug, a.title, a.sector, a.entered_by, a.changed_at, 'ongoing'
     FROM activity a
     WHERE :kind = 'STALE' AND a.sector = ANY (CAST(:sectors AS text[])) AND a.status <> 'WITHDRAWN' AND a.ongoing
       AND a.changed_at < CAST(:today AS date) - interval '18 months'
       AND (CAST(:person AS text) IS NULL OR a.entered_by = :person)
     ORDER BY a.changed_at, a.id
     LIMIT :offset + :limit)
    UNION ALL
    (SELECT a.id, a.slug, a.title, a.sector, a.entered_by, a.changed_at, 'status'
     FROM activity a
     WHERE a.status = CASE :kind WHEN 'RETURNED_LONG' THEN 'RETURNED' WHEN 'WAITING_LONG' THEN 'SUBMITTED' END
       AND a.sector = ANY (CAST(:sectors AS text[])) AND a.changed_at < CAST(:today AS date) - interval '30 days'
       AND (CAST(:person AS text) IS NULL OR a.entered_by = :person)
     ORDER BY a.changed_at, a.id
     LIMIT :offset + :limit)
)
SELECT f.slug, f.title, f.sector, coalesce(c.display_name, f.person) AS person_name, f.changed_at, :kind AS kind, f.field
FROM (SELECT * FROM found ORDER BY changed_at, id OFFSET :offset LIMIT :limit) f
LEFT JOIN account c ON c.username = f.person
ORDER BY f.changed_at, f.id
