-- One page of changes, newest first, of one framework or of whatever is on record of one element.
-- Parameters: :framework, :element (one of them null), :offset, :limit
-- Output:     the change, newest_id (of its record), total
-- Index:      framework_change_framework_idx, framework_change_elements_idx
SELECT c.id, c.batch, c.recorded_at, c.author, c.reason, c.source, c.action, c.kind, c.record_key, c.before, c.after,
       (SELECT max(n.id) FROM framework_change n
        WHERE n.kind = c.kind AND n.record_key = c.record_key) AS newest_id,
       count(*) OVER () AS total
FROM framework_change c
WHERE (CAST(:framework AS text) IS NULL OR c.framework_code = :framework)
  AND (CAST(:element AS text) IS NULL OR c.elements @> ARRAY [CAST(:element AS text)])
ORDER BY c.id DESC
LIMIT :limit OFFSET :offset
