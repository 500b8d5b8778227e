-- Ids of the activities of one page under a filter, in order.
-- Parameters: :most, those of the filter, :cursorKey and :cursorId behind the first page
-- Output:     id, sort_key (as text, for the next cursor)
-- Index:      published_activity_changed_idx, published_activity_title_idx, published_activity_start_idx
SELECT p.id, CAST({sort key} AS text) AS sort_key
FROM published_activity p
WHERE {filter}
  AND {page condition}
ORDER BY {order}
LIMIT :most
