-- Writes elements without their parents, which may come in the same array. Kind, Sector and order of an element that is
-- there stay: they cannot be corrected.
-- Parameters: :records, a JSON array of the contents of records
WITH record AS (
    SELECT * FROM jsonb_to_recordset(CAST(:records AS jsonb)) AS r (framework text, code text, kind text, sector text,
        sort_order integer, note text, source text, confidence text, code_official boolean, target_figure numeric,
        target_unit text, comparator text, baseline_year smallint, deadline_year smallint)
), written AS (
    INSERT INTO element (framework_code, code, kind, sector, sort_order, note, source, confidence)
    SELECT framework, code, kind, sector, sort_order, note, source, confidence FROM record
    ON CONFLICT (framework_code, code) DO UPDATE
    SET note = excluded.note, source = excluded.source, confidence = excluded.confidence
    RETURNING id, framework_code, code
), official AS (
    INSERT INTO strategic_element (element_id, code_official)
    SELECT w.id, r.code_official
    FROM record r JOIN written w ON w.framework_code = r.framework AND w.code = r.code
    WHERE r.code_official IS NOT NULL
    ON CONFLICT (element_id) DO UPDATE SET code_official = excluded.code_official
), without_figure AS (
    DELETE FROM strategic_target t
    USING record r JOIN written w ON w.framework_code = r.framework AND w.code = r.code
    WHERE t.element_id = w.id AND r.comparator IS NULL
)
INSERT INTO strategic_target (element_id, target_figure, target_unit, comparator, baseline_year, deadline_year)
SELECT w.id, r.target_figure, r.target_unit, r.comparator, r.baseline_year, r.deadline_year
FROM record r JOIN written w ON w.framework_code = r.framework AND w.code = r.code
WHERE r.comparator IS NOT NULL
ON CONFLICT (element_id) DO UPDATE
SET target_figure = excluded.target_figure, target_unit = excluded.target_unit, comparator = excluded.comparator,
    baseline_year = excluded.baseline_year, deadline_year = excluded.deadline_year
