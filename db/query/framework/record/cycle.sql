-- Elements that stand above themselves.
-- Output: id, framework_code, code
WITH RECURSIVE upward (id, above) AS (
    SELECT id, parent_id FROM element WHERE parent_id IS NOT NULL
    UNION
    SELECT u.id, e.parent_id FROM upward u JOIN element e ON e.id = u.above WHERE e.parent_id IS NOT NULL
)
SELECT e.id, e.framework_code, e.code FROM upward u JOIN element e ON e.id = u.id WHERE u.above = u.id
