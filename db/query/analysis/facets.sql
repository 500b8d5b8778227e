-- Activities for every value of every facet, each facet counted without its own choice: as many as the list has after
-- that value is chosen instead. Country and group narrow each other, so a country that no chosen group holds is left
-- out even where a selected activity reaches it too.
-- Output: facet, value, activities
SELECT 'SECTOR' AS facet, p.sector AS value, count(*) AS activities
FROM published_activity p WHERE {filter except sector} GROUP BY p.sector
UNION ALL
SELECT 'KIND', p.kind, count(*)
FROM published_activity p WHERE {filter except kind} GROUP BY p.kind
UNION ALL
SELECT 'SCOPE', p.scope, count(*)
FROM published_activity p WHERE {filter except scope} GROUP BY p.scope
UNION ALL
SELECT 'SDG', e.id::text, count(*)
FROM published_activity p
JOIN published_element pe ON pe.activity_id = p.id
JOIN element e ON e.id = pe.element_id AND e.framework_code = 'SDG' AND e.kind IN ('GOAL', 'TARGET')
WHERE {filter except sdg} GROUP BY e.id
UNION ALL
SELECT 'ACTION_LINE', e.id::text, count(*)
FROM published_activity p
JOIN published_element pe ON pe.activity_id = p.id
JOIN element e ON e.id = pe.element_id AND e.framework_code = 'WSIS'
WHERE {filter except line} GROUP BY e.id
UNION ALL
SELECT 'STRATEGIC', e.id::text, count(*)
FROM published_activity p
JOIN published_element pe ON pe.activity_id = p.id
JOIN element e ON e.id = pe.element_id AND e.kind = 'GOAL' AND e.framework_code LIKE 'SP%'
WHERE {filter except goal} GROUP BY e.id
UNION ALL
SELECT 'COUNTRY', pc.iso3, count(*)
FROM published_activity p
JOIN published_country pc ON pc.activity_id = p.id
WHERE {country condition except country} AND {filter except country} GROUP BY pc.iso3
UNION ALL
SELECT 'GROUP', g.group_code, count(DISTINCT g.activity_id)
FROM published_activity p
JOIN (
    SELECT pc.activity_id, m.group_code
    FROM published_country pc
    JOIN country_group_member_today m ON m.iso3 = pc.iso3
    JOIN country_group cg ON cg.code = m.group_code AND cg.kind IN ('ITU_REGION', 'SPECIAL')
    WHERE {country condition except group}
    UNION ALL
    SELECT pr.activity_id, pr.group_code FROM published_region pr WHERE {no country chosen}
) g ON g.activity_id = p.id
WHERE {filter except group} GROUP BY g.group_code
UNION ALL
SELECT 'YEAR', y.year::text, count(*)
FROM published_activity p
CROSS JOIN LATERAL generate_series(p.start_year::integer,
    least(CASE WHEN p.ongoing THEN extract(year FROM current_date)::integer
               ELSE coalesce(p.end_year, p.start_year)::integer END,
          extract(year FROM current_date)::integer)) AS y(year)
WHERE p.start_year IS NOT NULL AND {filter except year} GROUP BY y.year
ORDER BY facet, activities DESC, value
