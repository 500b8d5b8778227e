-- Number of activities by what they lack and who entered them, the 200 persons with the most; behind quality_found.sql.
-- Parameters: those of quality_found.sql
-- Output:     kind, person, person_name, count
SELECT f.kind, f.person, coalesce(c.display_name, f.person) AS person_name, f.count
FROM (
    SELECT kind, person, count, dense_rank() OVER (ORDER BY of_person DESC, person) AS place
    FROM (SELECT kind, person, count(*) AS count, sum(count(*)) OVER (PARTITION BY person) AS of_person
          FROM found GROUP BY kind, person) each
) f
LEFT JOIN account c ON c.username = f.person
WHERE f.place <= 200
ORDER BY f.count DESC, f.person, f.kind
