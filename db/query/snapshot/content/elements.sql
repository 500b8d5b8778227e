-- Elements of all frameworks as they are frozen, one JSON object each, parents before what stands below them.
-- Output:     record
WITH RECURSIVE tree (id, level) AS (
    SELECT id, 1 FROM element WHERE parent_id IS NULL
    UNION ALL
    SELECT e.id, t.level + 1 FROM element e JOIN tree t ON t.id = e.parent_id
)
SELECT jsonb_strip_nulls(jsonb_build_object(
    'framework', e.framework_code,
    'code', e.code,
    'kind', e.kind,
    'parent', p.code,
    'sector', e.sector,
    'sort_order', e.sort_order,
    'note', e.note,
    'source', e.source,
    'confidence', e.confidence,
    'titles', (SELECT jsonb_object_agg(t.language, jsonb_build_object('title', t.title, 'confidence', t.confidence))
               FROM element_title t WHERE t.element_id = e.id),
    'sdg_goal', to_jsonb(g) - 'element_id',
    'sdg_target', to_jsonb(s) - 'element_id',
    'sdg_indicator', (to_jsonb(i) - 'element_id' - 'replaced_by_id') || jsonb_build_object('replaced_by', r.code),
    'action_line', to_jsonb(a) - 'element_id',
    'strategic_target', to_jsonb(st) - 'element_id',
    'strategic_element', to_jsonb(se) - 'element_id')) AS record
FROM tree
JOIN element e ON e.id = tree.id
JOIN framework f ON f.code = e.framework_code
LEFT JOIN element p ON p.id = e.parent_id
LEFT JOIN sdg_goal g ON g.element_id = e.id
LEFT JOIN sdg_target s ON s.element_id = e.id
LEFT JOIN sdg_indicator i ON i.element_id = e.id
LEFT JOIN element r ON r.id = i.replaced_by_id
LEFT JOIN action_line a ON a.element_id = e.id
LEFT JOIN strategic_target st ON st.element_id = e.id
LEFT JOIN strategic_element se ON se.element_id = e.id
ORDER BY f.sort_order, e.framework_code COLLATE "C", tree.level, e.sort_order, e.code COLLATE "C"
