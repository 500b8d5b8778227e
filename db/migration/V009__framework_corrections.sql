-- What coordinators confirmed, corrected and added to the frameworks. The tables of frameworks hold what the reference
-- files say with these changes laid over it; the newest change of a record says how the record stands.
CREATE SEQUENCE framework_change_batch;

CREATE TABLE framework_change (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    batch          bigint NOT NULL,
    recorded_at    timestamptz NOT NULL,
    author         text NOT NULL,
    reason         text NOT NULL,
    source         text,
    action         text NOT NULL,
    kind           text NOT NULL,
    record_key     text NOT NULL,
    framework_code text NOT NULL,
    elements       text[] NOT NULL,
    before         jsonb,
    after          jsonb,
    CONSTRAINT framework_change_action_is_known CHECK (action IN ('CONFIRM', 'CORRECT', 'ADD', 'REMOVE', 'RESTORE')),
    CONSTRAINT framework_change_kind_is_known CHECK (kind IN ('FRAMEWORK', 'NAME', 'ELEMENT', 'TITLE', 'CROSSWALK',
        'MATRIX', 'INDICATOR', 'FACILITATORS', 'HLPF_THEME', 'HLPF_GOALS')),
    CONSTRAINT framework_change_has_a_reason CHECK (btrim(reason) <> ''),
    CONSTRAINT framework_change_changes_something CHECK (before IS DISTINCT FROM after),
    CONSTRAINT framework_change_adds_what_was_not_there CHECK ((action = 'ADD') = (before IS NULL) OR action = 'RESTORE'),
    CONSTRAINT framework_change_removes_what_was_there CHECK ((action = 'REMOVE') = (after IS NULL) OR action = 'RESTORE')
);
CREATE INDEX framework_change_record_idx ON framework_change (kind, record_key, id DESC);
CREATE INDEX framework_change_framework_idx ON framework_change (framework_code, id DESC);
CREATE INDEX framework_change_elements_idx ON framework_change USING gin (elements);
CREATE INDEX framework_change_batch_idx ON framework_change (batch);

CREATE TRIGGER framework_change_is_append_only BEFORE UPDATE OR DELETE ON framework_change
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();
CREATE TRIGGER framework_change_is_never_emptied BEFORE TRUNCATE ON framework_change
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

-- One row: grows with every change of frameworks, so that every node knows when what it holds in memory is outdated.
-- Writers lock the row first, so that they come one after the other.
CREATE TABLE framework_revision (
    only_row   boolean PRIMARY KEY DEFAULT true,
    revision   bigint NOT NULL,
    changed_at timestamptz NOT NULL,
    CONSTRAINT framework_revision_has_one_row CHECK (only_row)
);
INSERT INTO framework_revision (revision, changed_at) VALUES (1, now());

-- Every record that a coordinator can confirm, as one flat JSON object of texts; what is null is left out. The keys are
-- those of people, not of this database: they hold wherever the reference files are loaded.
CREATE VIEW framework_record AS
SELECT 'FRAMEWORK' AS kind, f.code AS record_key, f.code AS framework_code, ARRAY[]::text[] AS elements,
       NULL AS language, f.confidence, f.sort_order AS framework_order, 0 AS element_order,
       jsonb_strip_nulls(jsonb_build_object('framework', f.code, 'kind', f.kind, 'status', f.status,
           'period_start', f.period_start::text, 'period_end', f.period_end::text, 'agenda', f.agenda,
           'resolution', f.resolution, 'agenda_resolution', f.agenda_resolution, 'adopted_by', f.adopted_by,
           'adopted_year', f.adopted_year::text, 'adopted_place', f.adopted_place, 'successor', f.successor,
           'structure', f.structure, 'source', f.source, 'confidence', f.confidence)) AS content
FROM framework f
UNION ALL
SELECT 'NAME', n.framework_code || '/' || n.language, n.framework_code, ARRAY[]::text[], n.language, n.confidence,
       f.sort_order, 0,
       jsonb_build_object('framework', n.framework_code, 'language', n.language, 'name', n.name,
           'short_name', n.short_name, 'confidence', n.confidence)
FROM framework_name n
JOIN framework f ON f.code = n.framework_code
UNION ALL
SELECT 'ELEMENT', e.framework_code || ':' || e.code, e.framework_code, ARRAY[e.framework_code || ':' || e.code], NULL,
       e.confidence, f.sort_order, e.sort_order,
       jsonb_strip_nulls(jsonb_build_object('framework', e.framework_code, 'code', e.code, 'kind', e.kind,
           'parent', p.code, 'sector', e.sector, 'sort_order', e.sort_order::text, 'note', e.note,
           'source', e.source, 'confidence', e.confidence, 'code_official', s.code_official::text,
           'target_figure', trim_scale(t.target_figure)::text, 'target_unit', t.target_unit,
           'comparator', t.comparator, 'baseline_year', t.baseline_year::text,
           'deadline_year', t.deadline_year::text))
FROM element e
JOIN framework f ON f.code = e.framework_code
LEFT JOIN element p ON p.id = e.parent_id
LEFT JOIN strategic_element s ON s.element_id = e.id
LEFT JOIN strategic_target t ON t.element_id = e.id
UNION ALL
SELECT 'TITLE', e.framework_code || ':' || e.code || '/' || t.language, e.framework_code,
       ARRAY[e.framework_code || ':' || e.code], t.language, t.confidence, f.sort_order, e.sort_order,
       jsonb_build_object('framework', e.framework_code, 'code', e.code, 'language', t.language, 'title', t.title,
           'confidence', t.confidence)
FROM element_title t
JOIN element e ON e.id = t.element_id
JOIN framework f ON f.code = e.framework_code
UNION ALL
SELECT 'CROSSWALK', a.framework_code || ':' || a.code || ' ' || c.relation || ' ' || b.framework_code || ':' || b.code,
       a.framework_code, ARRAY[a.framework_code || ':' || a.code, b.framework_code || ':' || b.code], NULL,
       c.endpoint_confidence, f.sort_order, a.sort_order,
       jsonb_strip_nulls(jsonb_build_object('from_framework', a.framework_code, 'from_code', a.code,
           'relation', c.relation, 'to_framework', b.framework_code, 'to_code', b.code, 'rationale', c.rationale,
           'basis', c.basis, 'source', c.source, 'confidence', c.endpoint_confidence))
FROM crosswalk c
JOIN element a ON a.id = c.from_element_id
JOIN element b ON b.id = c.to_element_id
JOIN framework f ON f.code = a.framework_code
UNION ALL
SELECT 'MATRIX', a.code || ' ' || b.code, a.framework_code,
       ARRAY[a.framework_code || ':' || a.code, b.framework_code || ':' || b.code], NULL, m.confidence,
       f.sort_order, a.sort_order,
       jsonb_strip_nulls(jsonb_build_object('action_line', a.code, 'sdg_ref', b.code,
           'reference_type', m.reference_type, 'stated_directly', m.stated_directly::text,
           'in_list_by_sdg', m.in_list_by_sdg::text, 'rationale', m.rationale, 'note', m.note, 'source', m.source,
           'confidence', m.confidence))
FROM wsis_sdg_matrix m
JOIN element a ON a.id = m.action_line_id
JOIN element b ON b.id = m.sdg_element_id
JOIN framework f ON f.code = a.framework_code
UNION ALL
SELECT 'INDICATOR', e.code, e.framework_code, ARRAY[e.framework_code || ':' || e.code], NULL, i.confidence_detail,
       f.sort_order, e.sort_order,
       jsonb_strip_nulls(jsonb_build_object('code', e.code, 'unit', i.unit, 'disaggregation', i.disaggregation,
           'custodian', i.custodian, 'partner_custodian', i.partner_custodian, 'confidence', i.confidence_detail))
FROM sdg_indicator i
JOIN element e ON e.id = i.element_id
JOIN framework f ON f.code = e.framework_code
UNION ALL
SELECT 'FACILITATORS', e.code, e.framework_code, ARRAY[e.framework_code || ':' || e.code], NULL,
       l.confidence_lead_facilitators, f.sort_order, e.sort_order,
       jsonb_build_object('code', e.code, 'lead', array_to_string(l.lead_facilitators, '; '),
           'co_facilitators', array_to_string(l.co_facilitators, '; '),
           'confidence', l.confidence_lead_facilitators)
FROM action_line l
JOIN element e ON e.id = l.element_id
JOIN framework f ON f.code = e.framework_code
UNION ALL
SELECT 'HLPF_THEME', c.year::text, 'SDG', ARRAY[]::text[], NULL, c.confidence_theme, f.sort_order, 200000 + c.year,
       jsonb_build_object('year', c.year::text, 'theme', c.theme, 'confidence', c.confidence_theme)
FROM hlpf_cycle c, framework f
WHERE f.code = 'SDG' AND c.theme IS NOT NULL AND c.confidence_theme IS NOT NULL
UNION ALL
SELECT 'HLPF_GOALS', c.year::text, 'SDG', coalesce(g.elements, ARRAY[]::text[]), NULL, c.confidence_goals,
       f.sort_order, 200000 + c.year,
       jsonb_build_object('year', c.year::text, 'goals', coalesce(g.numbers, ''), 'confidence', c.confidence_goals)
FROM hlpf_cycle c
CROSS JOIN framework f
LEFT JOIN LATERAL (
    SELECT array_agg('SDG:SDG' || n.number ORDER BY n.number) AS elements,
           string_agg(n.number::text, '; ' ORDER BY n.number) AS numbers
    FROM hlpf_goal h JOIN sdg_goal n USING (element_id)
    WHERE h.year = c.year
) g ON true
WHERE f.code = 'SDG';
