-- The newest change of every record that coordinators changed.
-- Output: kind, record_key, before, after
-- Index:  framework_change_record_idx
SELECT DISTINCT ON (kind, record_key) kind, record_key, before, after
FROM framework_change
ORDER BY kind, record_key, id DESC
