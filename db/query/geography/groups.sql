-- All groups of countries with names in every language and the number of members today.
-- Output: code, kind, languages[], names[], member_count
SELECT g.code, g.kind,
       array_agg(n.language ORDER BY n.language) AS languages,
       array_agg(n.name ORDER BY n.language) AS names,
       (SELECT count(*) FROM country_group_member_today m WHERE m.group_code = g.code) AS member_count
FROM country_group g
JOIN country_group_name n ON n.group_code = g.code
GROUP BY g.code
ORDER BY g.kind, g.code
