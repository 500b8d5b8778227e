-- Puts work of nodes that show no life any more back to waiting. What was to be cancelled ends; so does what has been begun
-- too often, since it may be what the nodes die of.
-- Parameters: :seconds, :most
UPDATE export_job
SET state = CASE WHEN cancel_asked THEN 'CANCELLED' WHEN attempts >= :most THEN 'FAILED' ELSE 'WAITING' END,
    failure = CASE WHEN NOT cancel_asked AND attempts >= :most THEN 'TRIED_TOO_OFTEN' END,
    ended_at = CASE WHEN cancel_asked OR attempts >= :most THEN clock_timestamp() END,
    worker = NULL
WHERE state = 'WRITING' AND alive_at < clock_timestamp() - make_interval(secs => :seconds)
