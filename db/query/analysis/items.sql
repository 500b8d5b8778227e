-- Activities as a list shows them, in the order of the ids.
-- Parameters: :ids, :language (of the reader)
-- Output:     id, slug, title, description, language, sector, kind, start_year, end_year, ongoing, scope,
--             goals[] (numbers), lines[] (element ids), countries[], regions[]
SELECT p.id, p.slug, coalesce(t.title, p.title) AS title, coalesce(t.description, p.description) AS description,
       coalesce(t.language, p.language) AS language, p.sector, p.kind, p.start_year, p.end_year, p.ongoing, p.scope,
       ARRAY(SELECT g.number::integer FROM published_element pe JOIN sdg_goal g ON g.element_id = pe.element_id
             WHERE pe.activity_id = p.id ORDER BY g.number) AS goals,
       ARRAY(SELECT e.id FROM published_link l JOIN element e ON e.id = l.element_id
             WHERE l.activity_id = p.id AND e.framework_code = 'WSIS' ORDER BY e.sort_order) AS lines,
       ARRAY(SELECT pc.iso3 FROM published_country pc WHERE pc.activity_id = p.id ORDER BY pc.iso3) AS countries,
       ARRAY(SELECT pr.group_code FROM published_region pr WHERE pr.activity_id = p.id ORDER BY pr.group_code)
           AS regions
FROM unnest(:ids) WITH ORDINALITY AS wanted(id, position)
JOIN published_activity p ON p.id = wanted.id
LEFT JOIN published_text t ON t.activity_id = p.id AND t.language = :language
ORDER BY wanted.position
