-- Activities that lack something, unchanged for the longest first; behind quality_found.sql.
-- Parameters: those of quality_found.sql; :person (null for all), :offset, :limit
-- Output:     slug, title, sector, person_name, changed_at, kind, field
SELECT f.slug, f.title, f.sector, coalesce(c.display_name, f.person) AS person_name, f.changed_at, f.kind, f.field
FROM found f
LEFT JOIN account c ON c.username = f.person
WHERE CAST(:person AS text) IS NULL OR f.person = :person
ORDER BY f.changed_at, f.id
OFFSET :offset LIMIT :limit
