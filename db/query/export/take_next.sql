-- Gives the order that has waited longest to a worker; others take the next one meanwhile.
-- Parameters: :worker
-- Output:     id, order_json, attempts; no row where nothing waits
UPDATE export_job
SET state = 'WRITING', worker = :worker, begun_at = clock_timestamp(), alive_at = clock_timestamp(), steps_done = 0,
    steps = NULL, attempts = attempts + 1
WHERE id = (SELECT id FROM export_job WHERE state = 'WAITING' ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
RETURNING id, order_json, attempts
