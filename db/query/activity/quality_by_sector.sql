-- Number of activities by what they lack and Sector; behind quality_found.sql.
-- Parameters: those of quality_found.sql
-- Output:     kind, sector, count
SELECT kind, sector, count(*) AS count FROM found GROUP BY kind, sector ORDER BY kind, sector
