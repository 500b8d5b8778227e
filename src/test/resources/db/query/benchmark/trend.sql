-- Activities that ran in each year under a filter.
-- Output: year, activities
SELECT y.year, count(*) AS activities
FROM published_activity p
CROSS JOIN LATERAL generate_series(p.start_year::integer,
    least(CASE WHEN p.ongoing THEN extract(year FROM current_date)::integer
               ELSE coalesce(p.end_year, p.start_year)::integer END,
          extract(year FROM current_date)::integer)) AS y(year)
WHERE p.start_year IS NOT NULL AND {filter}
GROUP BY y.year
