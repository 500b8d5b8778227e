-- Published activities that count for any of some elements.
-- Parameters: :elements (text[]), such as SDG:9.c
-- Output:     activity_id
-- Index:      element_code_is_unique_in_its_framework, published_element_element_idx
SELECT DISTINCT p.activity_id
FROM unnest(CAST(:elements AS text[])) AS wanted (key)
JOIN element e ON e.framework_code = split_part(wanted.key, ':', 1)
              AND e.code = substr(wanted.key, strpos(wanted.key, ':') + 1)
JOIN published_element p ON p.element_id = e.id
