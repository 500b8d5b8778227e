-- Distinct activities of each element of a framework: linked to it or to one below it, and tied by crosswalk alone.
-- An activity stands once for each element, with one basis.
-- Parameters: :framework and those of the filter
-- Output:     element_id, linked, derived
-- Index:      published_element_element_idx
SELECT pe.element_id,
       count(*) FILTER (WHERE pe.basis = 'LINKED') AS linked,
       count(*) FILTER (WHERE pe.basis = 'CROSSWALK') AS derived
FROM element e
JOIN published_element pe ON pe.element_id = e.id
JOIN published_activity p ON p.id = pe.activity_id
WHERE e.framework_code = :framework
  AND {filter}
GROUP BY pe.element_id
