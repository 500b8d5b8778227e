-- Published activities with their whole content and what the crosswalk derives from their links.
-- Parameters: :ids
-- Output:     id, slug, version, recorded_at, content, derived_elements[]; in the order of ids
SELECT p.id, p.slug, p.version, v.recorded_at, v.content,
       ARRAY(SELECT pe.element_id FROM published_element pe JOIN element e ON e.id = pe.element_id
             WHERE pe.activity_id = p.id AND pe.basis = 'CROSSWALK'
             ORDER BY e.framework_code, e.sort_order) AS derived_elements
FROM unnest(CAST(:ids AS bigint[])) WITH ORDINALITY AS chosen (id, position)
JOIN published_activity p ON p.id = chosen.id
JOIN activity_version v ON v.activity_id = p.id AND v.version = p.version
ORDER BY chosen.position
