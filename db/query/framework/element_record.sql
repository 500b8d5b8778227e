-- Note and source of an element; codes are official but where a strategic plan prints none.
-- Parameters: :id
SELECT e.note, e.source, coalesce(s.code_official, true) AS code_official
FROM element e
LEFT JOIN strategic_element s ON s.element_id = e.id
WHERE e.id = :id
