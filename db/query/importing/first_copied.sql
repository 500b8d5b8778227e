-- The first earlier row with the same content, or else with the same title and year or the same activity.
-- Parameters: :batch, :number, :exact, :fingerprint, :title, :year, :matched
-- Output:     number, null where there is none
-- Index:      import_row_content_idx, import_row_title_idx, import_row_matched_idx
SELECT min(number)
FROM (SELECT r.number FROM import_row r
      WHERE :exact AND r.batch_id = :batch AND r.fingerprint = :fingerprint
        AND r.number < :number AND r.outcome <> 'SKIP'
      UNION ALL
      SELECT r.number FROM import_row r
      WHERE NOT :exact AND r.batch_id = :batch AND r.title_key = :title AND r.title_key <> ''
        AND r.reading #>> '{activity,startYear}' IS NOT DISTINCT FROM CAST(:year AS text)
        AND r.number < :number AND r.outcome <> 'SKIP'
      UNION ALL
      SELECT r.number FROM import_row r
      WHERE NOT :exact AND r.batch_id = :batch AND r.slug_matched = CAST(:matched AS text)
        AND r.number < :number AND r.outcome <> 'SKIP') earlier
