-- Distinct activities of each framework: linked to one of its elements, and tied to them by crosswalk alone.
-- Parameters: those of the filter
-- Output:     framework_code, linked, derived
SELECT framework_code,
       count(*) FILTER (WHERE linked) AS linked,
       count(*) FILTER (WHERE NOT linked) AS derived
FROM (
    SELECT e.framework_code, pe.activity_id, bool_or(pe.basis = 'LINKED') AS linked
    FROM published_element pe
    JOIN element e ON e.id = pe.element_id
    JOIN published_activity p ON p.id = pe.activity_id
    WHERE {filter}
    GROUP BY e.framework_code, pe.activity_id
) activities
GROUP BY framework_code
