-- Activities per country under a filter, distinct; scopes SITE and COUNTRY only.
-- Output: iso3, activities, sites, latest_year
SELECT pc.iso3,
       count(*) AS activities,
       sum((SELECT count(*) FROM published_site s WHERE s.activity_id = p.id AND s.iso3 = pc.iso3))::bigint AS sites,
       max(CASE WHEN p.start_year IS NULL THEN p.end_year
                WHEN p.ongoing THEN extract(year FROM current_date)::integer
                ELSE coalesce(p.end_year, p.start_year) END) AS latest_year
FROM published_activity p
JOIN published_country pc ON pc.activity_id = p.id
WHERE p.scope IN ('SITE', 'COUNTRY') AND {country condition} AND {filter}
GROUP BY pc.iso3
