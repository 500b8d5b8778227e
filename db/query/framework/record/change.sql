-- One change.
-- Parameters: :id
SELECT c.id, c.batch, c.recorded_at, c.author, c.reason, c.source, c.action, c.kind, c.record_key, c.before, c.after,
       (SELECT max(n.id) FROM framework_change n
        WHERE n.kind = c.kind AND n.record_key = c.record_key) AS newest_id
FROM framework_change c
WHERE c.id = :id
