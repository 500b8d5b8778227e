-- Published activities for which something follows from changed frameworks: those linked to a target of which the
-- crosswalk says something else, and those that count for an element that moved.
-- Parameters: :targets (text[]), such as SDG:9.c; :moved (text[]), such as SP2024:1.1
-- Output:     activity_id, in order
-- Index:      element_code_is_unique_in_its_framework, published_link_element_idx, published_element_element_idx
SELECT l.activity_id
FROM unnest(CAST(:targets AS text[])) AS wanted (key)
JOIN element e ON e.framework_code = split_part(wanted.key, ':', 1)
              AND e.code = substr(wanted.key, strpos(wanted.key, ':') + 1)
              AND e.framework_code = 'SDG' AND e.kind = 'TARGET'
JOIN published_link l ON l.element_id = e.id
UNION
SELECT p.activity_id
FROM unnest(CAST(:moved AS text[])) AS wanted (key)
JOIN element e ON e.framework_code = split_part(wanted.key, ':', 1)
              AND e.code = substr(wanted.key, strpos(wanted.key, ':') + 1)
JOIN published_element p ON p.element_id = e.id
ORDER BY 1
