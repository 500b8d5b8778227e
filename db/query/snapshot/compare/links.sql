-- Links of activities to elements that are in one of two states alone, or say another thing in each.
-- Parameters: :a, :b ids of the activities of each state; {a}, {b} schemas
-- Output:     added, removed, changed
-- Index:      primary keys
WITH in_a AS (
    SELECT l.activity_id, e.framework_code || ':' || e.code AS element, l.contribution, l.weight, l.rationale,
           l.evidence_url
    FROM {a}.published_link l JOIN {a}.element e ON e.id = l.element_id WHERE l.activity_id = ANY (:a)
), in_b AS (
    SELECT l.activity_id, e.framework_code || ':' || e.code AS element, l.contribution, l.weight, l.rationale,
           l.evidence_url
    FROM {b}.published_link l JOIN {b}.element e ON e.id = l.element_id WHERE l.activity_id = ANY (:b)
)
SELECT count(*) FILTER (WHERE a.element IS NULL) AS added,
       count(*) FILTER (WHERE b.element IS NULL) AS removed,
       count(*) FILTER (WHERE a.element IS NOT NULL AND b.element IS NOT NULL
           AND (a.contribution, a.weight, a.rationale, a.evidence_url)
               IS DISTINCT FROM (b.contribution, b.weight, b.rationale, b.evidence_url)) AS changed,
       count(a.element) AS count_a, count(b.element) AS count_b
FROM in_a a FULL JOIN in_b b ON b.activity_id = a.activity_id AND b.element = a.element
