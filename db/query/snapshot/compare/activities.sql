-- Activities that differ between two states: added, removed, or changed. A version never changes, so one that is the same
-- in both differs only where it counts for other elements, as after another crosswalk.
-- Parameters: :a, :b ids of the activities of each state; {a}, {b} schemas; :most rows that are listed
-- Output:     id, change, slug, title in each state, in the order of the titles; added, removed, changed of them all
-- Index:      primary keys
WITH counted_a AS (
    SELECT pe.activity_id, sum(hashtextextended(e.framework_code || ':' || e.code || ' ' || pe.basis, 0)) AS elements
    FROM {a}.published_element pe JOIN {a}.element e ON e.id = pe.element_id
    WHERE pe.activity_id = ANY (:a) GROUP BY pe.activity_id
), counted_b AS (
    SELECT pe.activity_id, sum(hashtextextended(e.framework_code || ':' || e.code || ' ' || pe.basis, 0)) AS elements
    FROM {b}.published_element pe JOIN {b}.element e ON e.id = pe.element_id
    WHERE pe.activity_id = ANY (:b) GROUP BY pe.activity_id
), in_a AS (
    SELECT p.id, p.version, p.slug, p.title, p.sort_title, c.elements
    FROM {a}.published_activity p LEFT JOIN counted_a c ON c.activity_id = p.id WHERE p.id = ANY (:a)
), in_b AS (
    SELECT p.id, p.version, p.slug, p.title, p.sort_title, c.elements
    FROM {b}.published_activity p LEFT JOIN counted_b c ON c.activity_id = p.id WHERE p.id = ANY (:b)
), differing AS (
    SELECT coalesce(b.id, a.id) AS id,
           CASE WHEN a.id IS NULL THEN 'ADDED' WHEN b.id IS NULL THEN 'REMOVED' ELSE 'CHANGED' END AS change,
           coalesce(b.slug, a.slug) AS slug, a.title AS title_a, b.title AS title_b,
           coalesce(b.sort_title, a.sort_title) AS sort_title
    FROM in_a a FULL JOIN in_b b ON b.id = a.id
    WHERE a.id IS NULL OR b.id IS NULL OR a.version <> b.version OR a.elements IS DISTINCT FROM b.elements
)
SELECT id, change, slug, title_a, title_b,
       count(*) FILTER (WHERE change = 'ADDED') OVER () AS added,
       count(*) FILTER (WHERE change = 'REMOVED') OVER () AS removed,
       count(*) FILTER (WHERE change = 'CHANGED') OVER () AS changed
FROM differing
ORDER BY sort_title, id
LIMIT :most
