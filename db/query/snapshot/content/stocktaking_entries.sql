-- Entries of WSIS Stocktaking that count as evidence, as they are frozen, one JSON object each.
-- Parameters: :ids
-- Output:     record, in the order of ids
-- Index:      primary keys
SELECT jsonb_strip_nulls(jsonb_build_object(
    'id', p.id,
    'version', p.version,
    'external_id', p.external_id,
    'title', p.title,
    'description', p.description,
    'language', p.language,
    'organisation', p.organisation,
    'organisation_type', p.organisation_type,
    'year', p.year,
    'recognition', p.recognition,
    'countries', coalesce((SELECT jsonb_agg(c.iso3 ORDER BY c.iso3 COLLATE "C")
                           FROM stocktaking_country c WHERE c.entry_id = p.id), '[]'),
    'links', coalesce((SELECT jsonb_agg(jsonb_build_object('framework', e.framework_code, 'code', e.code,
                                  'basis', l.basis) ORDER BY l.position, l.element_id)
                       FROM stocktaking_link l JOIN element e ON e.id = l.element_id
                       WHERE l.entry_id = p.id), '[]'),
    'counts_for', coalesce((SELECT jsonb_agg(x.element ORDER BY x.element COLLATE "C")
                            FROM (SELECT e.framework_code || ':' || e.code AS element
                                  FROM stocktaking_element c JOIN element e ON e.id = c.element_id
                                  WHERE c.entry_id = p.id) x), '[]'),
    'suggested', coalesce((SELECT jsonb_agg(jsonb_build_object('framework', e.framework_code, 'code', e.code)
                                  ORDER BY s.position, s.element_id)
                           FROM stocktaking_suggestion s JOIN element e ON e.id = s.element_id
                           WHERE s.entry_id = p.id), '[]'),
    'url', p.url,
    'source', p.source,
    'confidence', p.confidence,
    'changed_at', to_char(p.changed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))) AS record
FROM published_stocktaking p
WHERE p.id = ANY (:ids)
ORDER BY p.id
