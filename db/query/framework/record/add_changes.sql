-- Adds changes that were made together, by one author for one reason.
-- Parameters: :changes, a JSON array; :batch, :at, :author, :reason, :source
INSERT INTO framework_change
    (batch, recorded_at, author, reason, source, action, kind, record_key, framework_code, elements, before, after)
SELECT :batch, :at, :author, :reason, :source, c.action, c.kind, c.record_key, c.framework_code, c.elements, c.before,
       c.after
FROM ROWS FROM (jsonb_to_recordset(CAST(:changes AS jsonb)) AS (action text, kind text, record_key text,
         framework_code text, elements text[], before jsonb, after jsonb)) WITH ORDINALITY AS c (action, kind,
         record_key, framework_code, elements, before, after, position)
ORDER BY c.position
