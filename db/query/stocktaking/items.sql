-- Public Stocktaking entries as a list shows them, in the order of the ids.
-- Parameters: :ids
-- Output:     id, external_id, title, language, organisation, organisation_type, year, recognition, source,
--             countries[], lines[] (element ids), goals[] (numbers)
SELECT p.id, p.external_id, p.title, p.language, p.organisation, p.organisation_type, p.year::integer AS year,
       p.recognition, p.source,
       ARRAY(SELECT c.iso3 FROM stocktaking_country c WHERE c.entry_id = p.id ORDER BY c.iso3) AS countries,
       ARRAY(SELECT e.id FROM stocktaking_link l JOIN element e ON e.id = l.element_id
             WHERE l.entry_id = p.id AND e.framework_code = 'WSIS' ORDER BY e.sort_order) AS lines,
       ARRAY(SELECT g.number::integer FROM stocktaking_element se JOIN sdg_goal g ON g.element_id = se.element_id
             WHERE se.entry_id = p.id ORDER BY g.number) AS goals
FROM unnest(:ids) WITH ORDINALITY AS wanted(id, position)
JOIN published_stocktaking p ON p.id = wanted.id
ORDER BY wanted.position
