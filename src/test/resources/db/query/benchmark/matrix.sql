-- Activities for each pair of an action line and a Goal under a filter.
-- Output: line_id, goal_id, activities
SELECT l.element_id AS line_id, g.element_id AS goal_id, count(*) AS activities
FROM published_activity p
JOIN published_element l ON l.activity_id = p.id
JOIN element le ON le.id = l.element_id AND le.framework_code = 'WSIS' AND le.code <> 'C7'
JOIN published_element g ON g.activity_id = p.id
JOIN sdg_goal sg ON sg.element_id = g.element_id
WHERE {filter}
GROUP BY l.element_id, g.element_id
