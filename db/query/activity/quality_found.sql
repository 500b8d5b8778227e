-- What is lacking of activities in their newest versions; withdrawn ones are left aside. One row for each activity and
-- kind of lack. Not a query of its own: the others of quality begin with it.
-- Parameters: :sectors (text[]), :kinds (text[]), :today (date)
-- Output:     id, slug, title, title_key, sector, person, changed_at, kind, field
-- Index:      activity_desk_idx, activity_version_pkey
WITH known AS (
    SELECT framework_code || ':' || code AS key FROM element
), newest AS (
    SELECT a.id, a.slug, a.title, a.title_key, a.sector, a.entered_by AS person, a.changed_at, a.status, v.content
    FROM activity a
    JOIN activity_version v ON v.activity_id = a.id AND v.version = a.version
    WHERE a.sector = ANY (CAST(:sectors AS text[])) AND a.status <> 'WITHDRAWN'
), found AS (
    SELECT n.id, n.slug, n.title, n.title_key, n.sector, n.person, n.changed_at, lack.kind, lack.field
    FROM newest n
    CROSS JOIN LATERAL (
        SELECT 'INCOMPLETE' AS kind,
               CASE WHEN length(n.content ->> 'description') < 80 THEN 'description'
                    WHEN n.content ->> 'startYear' IS NULL THEN 'startYear' ELSE 'url' END AS field
        WHERE length(n.content ->> 'description') < 80 OR n.content ->> 'startYear' IS NULL
           OR n.content ->> 'url' IS NULL
        UNION ALL
        SELECT 'NO_LINK', 'links' WHERE jsonb_array_length(n.content -> 'links') = 0
        UNION ALL
        SELECT 'NO_SDG_LINK', 'links'
        WHERE jsonb_array_length(n.content -> 'links') > 0
          AND NOT n.content -> 'links' @> '[{"element": {"framework": "SDG"}}]'
        UNION ALL
        (SELECT 'WEIGHTS_OFF', 'weights.' || (l.value -> 'element' ->> 'framework')
         FROM jsonb_array_elements(n.content -> 'links') l
         GROUP BY l.value -> 'element' ->> 'framework'
         HAVING count(l.value ->> 'weight') > 0
            AND (count(l.value ->> 'weight') < count(*) OR sum((l.value ->> 'weight')::numeric) <> 100)
         ORDER BY 2 LIMIT 1)
        UNION ALL
        SELECT 'NO_GEOGRAPHY', CASE n.content ->> 'scope' WHEN 'SITE' THEN 'sites' ELSE 'countries' END
        WHERE n.content ->> 'scope' = 'SITE' AND jsonb_array_length(n.content -> 'sites') = 0
           OR n.content ->> 'scope' = 'COUNTRY' AND jsonb_array_length(n.content -> 'countries') = 0
        UNION ALL
        SELECT 'STALE', 'ongoing'
        WHERE (n.content ->> 'ongoing')::boolean AND n.changed_at < CAST(:today AS date) - interval '18 months'
        UNION ALL
        SELECT 'BROKEN_CODES', broken.field
        FROM (
            SELECT 'links.' || (l.value -> 'element' ->> 'framework') || ':' || (l.value -> 'element' ->> 'code') AS field
            FROM jsonb_array_elements(n.content -> 'links') l
            WHERE (l.value -> 'element' ->> 'framework') || ':' || (l.value -> 'element' ->> 'code')
                  NOT IN (SELECT key FROM known)
            UNION ALL
            SELECT 'countries' FROM jsonb_array_elements_text(n.content -> 'countries') c
            WHERE c NOT IN (SELECT iso3 FROM country)
            LIMIT 1
        ) broken
        UNION ALL
        SELECT 'RETURNED_LONG', 'status'
        WHERE n.status = 'RETURNED' AND n.changed_at < CAST(:today AS date) - interval '30 days'
        UNION ALL
        SELECT 'WAITING_LONG', 'status'
        WHERE n.status = 'SUBMITTED' AND n.changed_at < CAST(:today AS date) - interval '30 days'
    ) lack
    WHERE lack.kind = ANY (CAST(:kinds AS text[]))
)
