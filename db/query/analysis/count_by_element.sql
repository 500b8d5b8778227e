-- Distinct activities linked to each of some elements or to one below it.
-- Parameters: :elementIds and those of the filter
-- Output:     element_id, activities
-- Index:      published_element_element_idx
SELECT pe.element_id, count(*) AS activities
FROM published_element pe
JOIN published_activity p ON p.id = pe.activity_id
WHERE pe.element_id IN (:elementIds)
  AND {filter}
GROUP BY pe.element_id
