-- Published activities as they are frozen, one JSON object each.
-- Parameters: :ids
-- Output:     record, in the order of ids
-- Index:      primary keys
SELECT jsonb_strip_nulls(jsonb_build_object(
    'id', p.id,
    'version', p.version,
    'slug', p.slug,
    'language', p.language,
    'texts', (SELECT jsonb_object_agg(t.language, jsonb_build_object('title', t.title, 'description', t.description))
              FROM published_text t WHERE t.activity_id = p.id),
    'sector', p.sector,
    'kind', p.kind,
    'start_year', p.start_year,
    'end_year', p.end_year,
    'ongoing', p.ongoing,
    'scope', p.scope,
    'countries', coalesce((SELECT jsonb_agg(c.iso3 ORDER BY c.iso3 COLLATE "C")
                           FROM published_country c WHERE c.activity_id = p.id), '[]'),
    'regions', coalesce((SELECT jsonb_agg(r.group_code ORDER BY r.group_code COLLATE "C")
                         FROM published_region r WHERE r.activity_id = p.id), '[]'),
    'sites', coalesce((SELECT jsonb_agg(jsonb_build_object('position', s.position, 'name', s.name, 'country', s.iso3,
                                  'longitude', ST_X(s.location_4326), 'latitude', ST_Y(s.location_4326))
                              ORDER BY s.position)
                       FROM published_site s WHERE s.activity_id = p.id), '[]'),
    'partners', coalesce((SELECT jsonb_agg(n.name ORDER BY n.position)
                          FROM published_partner n WHERE n.activity_id = p.id), '[]'),
    'links', coalesce((SELECT jsonb_agg(jsonb_build_object('framework', e.framework_code, 'code', e.code,
                                  'contribution', l.contribution, 'weight', l.weight, 'rationale', l.rationale,
                                  'evidence_url', l.evidence_url, 'mapping_basis', l.mapping_basis)
                              ORDER BY l.position, l.element_id)
                       FROM published_link l JOIN element e ON e.id = l.element_id
                       WHERE l.activity_id = p.id), '[]'),
    'counts_for', coalesce((SELECT jsonb_agg(x.element ORDER BY x.element COLLATE "C")
                            FROM (SELECT e.framework_code || ':' || e.code AS element
                                  FROM published_element c JOIN element e ON e.id = c.element_id
                                  WHERE c.activity_id = p.id AND c.basis = 'LINKED') x), '[]'),
    'tied_by_crosswalk', coalesce((SELECT jsonb_agg(x.element ORDER BY x.element COLLATE "C")
                                   FROM (SELECT e.framework_code || ':' || e.code AS element
                                         FROM published_element c JOIN element e ON e.id = c.element_id
                                         WHERE c.activity_id = p.id AND c.basis = 'CROSSWALK') x), '[]'),
    'url', p.url,
    'source', p.source,
    'confidence', p.confidence,
    'changed_at', to_char(p.changed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))) AS record
FROM published_activity p
WHERE p.id = ANY (:ids)
ORDER BY p.id
