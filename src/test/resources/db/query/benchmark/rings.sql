-- Activities and link weight of each Goal under a filter.
-- Output: element_id, activities, weight
SELECT pe.element_id, count(*) AS activities,
       sum((SELECT sum(coalesce(l.weight / 100.0, 1.0 / n.links))
            FROM published_link l
            JOIN element e ON e.id = l.element_id AND (e.id = pe.element_id OR e.parent_id = pe.element_id)
            CROSS JOIN (SELECT count(*) AS links FROM published_link o JOIN element oe ON oe.id = o.element_id
                        WHERE o.activity_id = p.id AND oe.framework_code = 'SDG') n
            WHERE l.activity_id = p.id)) AS weight
FROM published_activity p
JOIN published_element pe ON pe.activity_id = p.id
JOIN sdg_goal g ON g.element_id = pe.element_id
WHERE {filter}
GROUP BY pe.element_id
