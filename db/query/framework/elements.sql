-- All elements with their titles in every language, in the order of their frameworks.
-- Output: id, framework_code, code, kind, parent_id, sector, sort_order, confidence, languages[], titles[]
SELECT e.id, e.framework_code, e.code, e.kind, e.parent_id, e.sector, e.sort_order, e.confidence,
       array_agg(t.language ORDER BY t.language) AS languages,
       array_agg(t.title ORDER BY t.language) AS titles
FROM element e
JOIN framework f ON f.code = e.framework_code
JOIN element_title t ON t.element_id = e.id
GROUP BY e.id, f.sort_order, f.code
ORDER BY f.sort_order, f.code, e.sort_order, e.id
