-- Years of the High-level Political Forum with the Goals under review, as they are frozen, one JSON object each.
-- Output:     record
SELECT jsonb_strip_nulls(to_jsonb(c) || jsonb_build_object(
    'goals', coalesce((SELECT jsonb_agg(e.code ORDER BY e.sort_order, e.code COLLATE "C")
                       FROM hlpf_goal h JOIN element e ON e.id = h.element_id WHERE h.year = c.year), '[]'))) AS record
FROM hlpf_cycle c
ORDER BY c.year
