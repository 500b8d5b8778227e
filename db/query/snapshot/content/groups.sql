-- Groups of countries with the members that were counted, as they are frozen, one JSON object each.
-- Output:     record
SELECT jsonb_strip_nulls(to_jsonb(g) || jsonb_build_object(
    'names', (SELECT jsonb_object_agg(n.language, n.name) FROM country_group_name n WHERE n.group_code = g.code),
    'members', coalesce((SELECT jsonb_agg(jsonb_build_object('country', m.iso3, 'associate', m.associate,
                                    'valid_from', m.valid_from, 'valid_to', m.valid_to) ORDER BY m.iso3 COLLATE "C")
                         FROM country_group_member m
                         JOIN country_group_member_today t USING (group_code, iso3)
                         WHERE m.group_code = g.code), '[]'))) AS record
FROM country_group g
ORDER BY g.code COLLATE "C"
