-- Framework editions as they are frozen, one JSON object each.
-- Output:     record
SELECT jsonb_strip_nulls(to_jsonb(f) || jsonb_build_object(
    'names', (SELECT jsonb_object_agg(n.language, jsonb_build_object('name', n.name, 'short_name', n.short_name,
                         'confidence', n.confidence))
              FROM framework_name n WHERE n.framework_code = f.code))) AS record
FROM framework f
ORDER BY f.sort_order, f.code COLLATE "C"
