-- Activities of each element of the SDGs under a filter.
-- Output: element_id, activities
SELECT pe.element_id, count(*) AS activities
FROM element e
JOIN published_element pe ON pe.element_id = e.id
JOIN published_activity p ON p.id = pe.activity_id
WHERE e.framework_code = 'SDG' AND {filter}
GROUP BY pe.element_id
