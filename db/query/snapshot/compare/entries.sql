-- Stocktaking entries that are in one of two states alone, or of another version in each.
-- Parameters: :a, :b ids of the entries of each state; {a}, {b} schemas
-- Output:     added, removed, changed
-- Index:      primary keys
SELECT count(*) FILTER (WHERE a.id IS NULL) AS added,
       count(*) FILTER (WHERE b.id IS NULL) AS removed,
       count(*) FILTER (WHERE a.version <> b.version) AS changed,
       count(a.id) AS count_a, count(b.id) AS count_b
FROM (SELECT id, version FROM {a}.published_stocktaking WHERE id = ANY (:a)) a
FULL JOIN (SELECT id, version FROM {b}.published_stocktaking WHERE id = ANY (:b)) b ON b.id = a.id
