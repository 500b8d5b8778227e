-- Which parts of some activities differ between two states that both hold them.
-- Parameters: :ids of activities; {a}, {b} schemas
-- Output:     id, parts (names of ActivityPart)
-- Index:      primary keys
WITH in_a AS ({parts_a}), in_b AS ({parts_b})
SELECT a.id, array_remove(ARRAY [
           CASE WHEN a.texts IS DISTINCT FROM b.texts THEN 'TEXTS' END,
           CASE WHEN a.kind IS DISTINCT FROM b.kind THEN 'KIND' END,
           CASE WHEN a.years IS DISTINCT FROM b.years THEN 'YEARS' END,
           CASE WHEN a.places IS DISTINCT FROM b.places THEN 'PLACES' END,
           CASE WHEN a.partners IS DISTINCT FROM b.partners THEN 'PARTNERS' END,
           CASE WHEN a.sources IS DISTINCT FROM b.sources THEN 'SOURCES' END,
           CASE WHEN a.links IS DISTINCT FROM b.links THEN 'LINKS' END,
           CASE WHEN a.elements IS DISTINCT FROM b.elements THEN 'COUNTED_ELEMENTS' END
       ], NULL) AS parts
FROM in_a a JOIN in_b b ON b.id = a.id
