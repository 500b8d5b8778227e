-- Distinct activities under a filter, all and by the kind of their scope.
-- Output: activities, country_specific, regional, global
SELECT count(*) AS activities,
       count(*) FILTER (WHERE p.scope IN ('SITE', 'COUNTRY')) AS country_specific,
       count(*) FILTER (WHERE p.scope = 'REGION') AS regional,
       count(*) FILTER (WHERE p.scope = 'GLOBAL') AS global
FROM published_activity p
WHERE {filter}
