SELECT p.id,
       (SELECT jsonb_object_agg(t.language, jsonb_build_array(t.title, t.description))
        FROM {schema}.published_text t WHERE t.activity_id = p.id) AS texts,
       jsonb_build_array(p.sector, p.kind) AS kind,
       jsonb_build_array(p.start_year, p.end_year, p.ongoing) AS years,
       jsonb_build_array(p.scope,
           (SELECT jsonb_agg(c.iso3 ORDER BY c.iso3) FROM {schema}.published_country c WHERE c.activity_id = p.id),
           (SELECT jsonb_agg(r.group_code ORDER BY r.group_code)
            FROM {schema}.published_region r WHERE r.activity_id = p.id),
           (SELECT jsonb_agg(jsonb_build_array(s.name, s.iso3, ST_X(s.location_4326), ST_Y(s.location_4326))
                             ORDER BY s.position)
            FROM {schema}.published_site s WHERE s.activity_id = p.id)) AS places,
       (SELECT jsonb_agg(o.name ORDER BY o.position) FROM {schema}.published_partner o WHERE o.activity_id = p.id)
           AS partners,
       jsonb_build_array(p.url, p.source, p.confidence) AS sources,
       (SELECT jsonb_agg(jsonb_build_array(e.framework_code, e.code, l.contribution, l.weight, l.rationale,
                                           l.evidence_url) ORDER BY e.framework_code, e.code)
        FROM {schema}.published_link l JOIN {schema}.element e ON e.id = l.element_id WHERE l.activity_id = p.id)
           AS links,
       (SELECT jsonb_agg(jsonb_build_array(e.framework_code, e.code, n.basis) ORDER BY e.framework_code, e.code)
        FROM {schema}.published_element n JOIN {schema}.element e ON e.id = n.element_id WHERE n.activity_id = p.id)
           AS elements
FROM {schema}.published_activity p WHERE p.id = ANY (:ids)
