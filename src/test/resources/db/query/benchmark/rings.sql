-- Activities and link weight of each Goal under a filter.
-- Output: goal_id, activities, weight
SELECT goal_id, count(DISTINCT activity_id) AS activities, sum(share) AS weight
FROM (
    SELECT l.activity_id, CASE e.kind WHEN 'GOAL' THEN e.id ELSE e.parent_id END AS goal_id,
           coalesce(l.weight / sum(l.weight) OVER links, 1.0 / count(*) OVER links) AS share
    FROM published_activity p
    JOIN published_link l ON l.activity_id = p.id
    JOIN element e ON e.id = l.element_id AND e.framework_code = 'SDG'
    WHERE {filter}
    WINDOW links AS (PARTITION BY l.activity_id)
) shares
GROUP BY goal_id
