-- When the public state last changed before an instant, and whether it has not changed since.
-- Parameters: :end
-- Output:     changed_at (the year 1970 where nothing was public yet), is_latest
-- Index:      activity_version_public_idx, stocktaking_entry_version_public_idx
SELECT coalesce(greatest(
           (SELECT max(recorded_at) FROM activity_version
            WHERE status IN ('PUBLISHED', 'WITHDRAWN') AND recorded_at < :end),
           (SELECT max(recorded_at) FROM stocktaking_entry_version
            WHERE status IN ('ACCEPTED', 'WITHDRAWN') AND recorded_at < :end)), 'epoch') AS changed_at,
       NOT EXISTS (SELECT FROM activity_version
                   WHERE status IN ('PUBLISHED', 'WITHDRAWN') AND recorded_at >= :end)
           AND NOT EXISTS (SELECT FROM stocktaking_entry_version
                           WHERE status IN ('ACCEPTED', 'WITHDRAWN') AND recorded_at >= :end) AS is_latest
