-- Activities for each pair of neighbours: Sector and strategic goal, goal and action line, line and Goal.
-- Output: from_node, to_node, activities
WITH carried AS (
    SELECT p.id, p.sector, e.id AS element_id,
           CASE WHEN e.framework_code = 'SP2024' AND e.kind = 'GOAL' THEN 'STRATEGIC_GOAL'
                WHEN e.framework_code = 'WSIS' AND e.code <> 'C7' THEN 'ACTION_LINE'
                WHEN e.framework_code = 'SDG' AND e.kind = 'GOAL' THEN 'SDG' END AS flow_column
    FROM published_activity p
    JOIN published_element pe ON pe.activity_id = p.id
    JOIN element e ON e.id = pe.element_id
    WHERE (e.framework_code IN ('SP2024', 'SDG') AND e.kind = 'GOAL' OR e.framework_code = 'WSIS') AND {filter}
)
SELECT sector AS from_node, element_id::text AS to_node, count(*) AS activities
FROM carried WHERE flow_column = 'STRATEGIC_GOAL' GROUP BY sector, element_id
UNION ALL
SELECT g.element_id::text, l.element_id::text, count(*)
FROM carried g JOIN carried l ON l.id = g.id AND l.flow_column = 'ACTION_LINE'
WHERE g.flow_column = 'STRATEGIC_GOAL' GROUP BY g.element_id, l.element_id
UNION ALL
SELECT l.element_id::text, s.element_id::text, count(*)
FROM carried l JOIN carried s ON s.id = l.id AND s.flow_column = 'SDG'
WHERE l.flow_column = 'ACTION_LINE' GROUP BY l.element_id, s.element_id
