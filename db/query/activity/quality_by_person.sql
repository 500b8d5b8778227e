-- Number of activities by what they lack and who entered them, the most first; behind quality_found.sql.
-- Parameters: those of quality_found.sql
-- Output:     kind, person, person_name, count
SELECT f.kind, f.person, coalesce(c.display_name, f.person) AS person_name, f.count
FROM (
    SELECT kind, person, count(*) AS count FROM found
    WHERE person IN (SELECT person FROM found GROUP BY person ORDER BY count(*) DESC, person LIMIT 200)
    GROUP BY kind, person
) f
LEFT JOIN account c ON c.username = f.person
ORDER BY f.count DESC, f.person, f.kind
