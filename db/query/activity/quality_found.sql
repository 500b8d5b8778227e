-- What is lacking of activities in their newest versions; withdrawn ones are left aside. One row for each activity and
-- kind of lack. Not a query of its own: the others of quality begin with it. What content lacks by itself is on record
-- (function lacks_of); what follows from the calendar is asked here.
-- Parameters: :sectors (text[]), :today (date)
-- Output:     id, slug, title, sector, person, changed_at, kind, field
-- Index:      activity_stale_idx, activity_status_idx
WITH found AS NOT MATERIALIZED (
    SELECT a.id, a.slug, a.title, a.sector, a.entered_by AS person, a.changed_at, lack.kind, lack.field
    FROM activity a
    CROSS JOIN LATERAL jsonb_each_text(a.lacks) AS lack (kind, field)
    WHERE a.sector = ANY (CAST(:sectors AS text[])) AND a.status <> 'WITHDRAWN' AND a.lacks <> '{}'
    UNION ALL
    SELECT a.id, a.slug, a.title, a.sector, a.entered_by, a.changed_at, 'STALE', 'ongoing'
    FROM activity a
    WHERE a.sector = ANY (CAST(:sectors AS text[])) AND a.status <> 'WITHDRAWN' AND a.ongoing
      AND a.changed_at < CAST(:today AS date) - interval '18 months'
    UNION ALL
    SELECT a.id, a.slug, a.title, a.sector, a.entered_by, a.changed_at,
           CASE a.status WHEN 'RETURNED' THEN 'RETURNED_LONG' ELSE 'WAITING_LONG' END, 'status'
    FROM activity a
    WHERE a.sector = ANY (CAST(:sectors AS text[])) AND a.status IN ('RETURNED', 'SUBMITTED')
      AND a.changed_at < CAST(:today AS date) - interval '30 days'
)
