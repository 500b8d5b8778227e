-- Activities for every value of every facet; each statement under the filter without its own facet.
-- facet SECTOR
SELECT p.sector AS value, count(*) AS activities FROM published_activity p WHERE {filter} GROUP BY p.sector
-- facet KIND
SELECT p.kind AS value, count(*) AS activities FROM published_activity p WHERE {filter} GROUP BY p.kind
-- facet SCOPE
SELECT p.scope AS value, count(*) AS activities FROM published_activity p WHERE {filter} GROUP BY p.scope
-- facet SDG
SELECT e.id::text AS value, count(*) AS activities
FROM published_activity p
JOIN published_element pe ON pe.activity_id = p.id
JOIN element e ON e.id = pe.element_id AND e.framework_code = 'SDG' AND e.kind IN ('GOAL', 'TARGET')
WHERE {filter} GROUP BY e.id
-- facet ACTION_LINE
SELECT e.id::text AS value, count(*) AS activities
FROM published_activity p
JOIN published_element pe ON pe.activity_id = p.id
JOIN element e ON e.id = pe.element_id AND e.framework_code = 'WSIS'
WHERE {filter} GROUP BY e.id
-- facet STRATEGIC
SELECT e.id::text AS value, count(*) AS activities
FROM published_activity p
JOIN published_element pe ON pe.activity_id = p.id
JOIN element e ON e.id = pe.element_id AND e.kind = 'GOAL' AND e.framework_code LIKE 'SP%'
WHERE {filter} GROUP BY e.id
-- facet COUNTRY
SELECT pc.iso3 AS value, count(*) AS activities
FROM published_activity p
JOIN published_country pc ON pc.activity_id = p.id
WHERE {country condition} AND {filter} GROUP BY pc.iso3
-- facet GROUP
SELECT g.group_code AS value, count(DISTINCT g.activity_id) AS activities
FROM published_activity p
JOIN (
    SELECT pc.activity_id, m.group_code
    FROM published_country pc
    JOIN country_group_member_today m ON m.iso3 = pc.iso3
    JOIN country_group cg ON cg.code = m.group_code AND cg.kind IN ('ITU_REGION', 'SPECIAL')
    WHERE {country condition}
    UNION ALL
    SELECT pr.activity_id, pr.group_code FROM published_region pr
) g ON g.activity_id = p.id
WHERE {filter} GROUP BY g.group_code
-- facet YEAR
SELECT y.year::text AS value, count(*) AS activities
FROM published_activity p
CROSS JOIN LATERAL generate_series(p.start_year::integer,
    least(CASE WHEN p.ongoing THEN extract(year FROM current_date)::integer
               ELSE coalesce(p.end_year, p.start_year)::integer END,
          extract(year FROM current_date)::integer)) AS y(year)
WHERE p.start_year IS NOT NULL AND {filter} GROUP BY y.year
