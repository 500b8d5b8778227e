-- Number of sites among the features that a query selects.
-- Parameters: those of filter, years, box and countries
SELECT count(*)
FROM published_site s
JOIN published_activity p ON p.id = s.activity_id
WHERE p.scope IN ('SITE', 'COUNTRY')
  AND {place}
  AND {years}
  AND {filter}
