-- All countries and areas with names in every language and the groups they belong to today.
-- Output: iso3, iso2, m49, itu_status, longitude, latitude, languages[], names[], groups[]
SELECT c.iso3, c.iso2, c.m49, c.itu_status, ST_X(c.location_4326) AS longitude, ST_Y(c.location_4326) AS latitude,
       n.languages, n.names, coalesce(g.groups, '{}') AS groups
FROM country c
JOIN (
    SELECT iso3, array_agg(language ORDER BY language) AS languages, array_agg(name ORDER BY language) AS names
    FROM country_name GROUP BY iso3
) n ON n.iso3 = c.iso3
LEFT JOIN (
    SELECT iso3, array_agg(group_code) AS groups FROM country_group_member_today GROUP BY iso3
) g ON g.iso3 = c.iso3
ORDER BY c.iso3
