-- Submissions that wait for review, the longest waiting first.
-- Parameters: :sectors (text[]), :author (null for all), :batch (bigint, null for all), :words (LIKE pattern, null for
--             all), :offset, :limit
-- Output:     slug, version, published_version, title, sector, kind, author, author_name, submitted_at, reason
-- Index:      activity_queue_idx, activity_title_words_idx
SELECT a.slug, a.version, a.published_version, a.title, a.sector, a.kind, v.author,
       coalesce(c.display_name, v.author) AS author_name, v.recorded_at AS submitted_at, v.reason
FROM (
    SELECT * FROM activity a
    WHERE a.status = 'SUBMITTED' AND a.sector = ANY (CAST(:sectors AS text[]))
      AND (CAST(:author AS text) IS NULL OR a.entered_by = :author)
      AND (CAST(:words AS text) IS NULL OR a.title ILIKE :words)
      AND (CAST(:batch AS bigint) IS NULL OR EXISTS (
          SELECT FROM activity_version b
          WHERE b.batch_id = CAST(:batch AS bigint) AND b.activity_id = a.id AND b.version = a.version))
    ORDER BY a.changed_at, a.id
    OFFSET :offset LIMIT :limit
) a
JOIN activity_version v ON v.activity_id = a.id AND v.version = a.version
LEFT JOIN account c ON c.username = v.author
ORDER BY a.changed_at, a.id
