-- Number of activities among the features that a query selects.
-- Parameters: those of filter, years and box
SELECT count(*)
FROM published_activity p
WHERE {place}
  AND {years}
  AND {filter}
