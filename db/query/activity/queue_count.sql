-- Number of submissions that wait for review, counted no further than 10,000.
-- Parameters: :sectors (text[]), :author (null for all), :batch (bigint, null for all), :words (LIKE pattern, null for
--             all)
-- Output:     count
-- Index:      activity_queue_idx, activity_title_words_idx
SELECT count(*) FROM (
    SELECT FROM activity a
    WHERE a.status = 'SUBMITTED' AND a.sector = ANY (CAST(:sectors AS text[]))
      AND (CAST(:author AS text) IS NULL OR a.entered_by = :author)
      AND (CAST(:words AS text) IS NULL OR a.title ILIKE :words)
      AND (CAST(:batch AS bigint) IS NULL OR EXISTS (
          SELECT FROM activity_version b
          WHERE b.batch_id = CAST(:batch AS bigint) AND b.activity_id = a.id AND b.version = a.version))
    LIMIT 10000
) waiting
