-- Projects the public entries anew that were projected before reference data were loaded last: their search words hold
-- names of countries, their elements those above their links.
-- Output: one row with the number of entries, none where all are up to date
SELECT count(*) AS entries, project_stocktaking(array_agg(id))
FROM published_stocktaking
WHERE projected_at < (SELECT max(loaded_at) FROM reference_load)
HAVING count(*) > 0
