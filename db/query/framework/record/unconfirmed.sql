-- One page of unconfirmed records, in the order of frameworks and elements.
-- Parameters: :framework, :kind, :language (null for all), :offset, :limit
-- Output:     kind, content, total
SELECT kind, content, count(*) OVER () AS total
FROM framework_record
WHERE confidence <> 'verified'
  AND (CAST(:framework AS text) IS NULL OR framework_code = :framework)
  AND (CAST(:kind AS text) IS NULL OR kind = :kind)
  AND (CAST(:language AS text) IS NULL OR language = :language)
ORDER BY framework_order, framework_code, element_order, kind,
    array_position(ARRAY ['en', 'fr', 'es', 'ru', 'zh', 'ar'], language), record_key
LIMIT :limit OFFSET :offset
