-- All framework editions with their names in every language.
-- Output: code, kind, status, period_start, period_end, languages[], names[], short_names[]
SELECT f.code, f.kind, f.status, f.period_start, f.period_end,
       array_agg(n.language ORDER BY n.language) AS languages,
       array_agg(n.name ORDER BY n.language) AS names,
       array_agg(n.short_name ORDER BY n.language) AS short_names
FROM framework f
JOIN framework_name n ON n.framework_code = f.code
GROUP BY f.code
ORDER BY f.sort_order, f.code
