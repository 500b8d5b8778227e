-- One published activity with its whole content and what the crosswalk derives from its links.
-- Parameters: :slug
-- Output:     id, slug, version, recorded_at, content, derived_elements[]
SELECT p.id, p.slug, p.version, v.recorded_at, v.content,
       ARRAY(SELECT pe.element_id FROM published_element pe JOIN element e ON e.id = pe.element_id
             WHERE pe.activity_id = p.id AND pe.basis = 'CROSSWALK'
             ORDER BY e.framework_code, e.sort_order) AS derived_elements
FROM published_activity p
JOIN activity_version v ON v.activity_id = p.id AND v.version = p.version
WHERE p.slug = :slug
