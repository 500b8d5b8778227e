-- Counts an attempt to sign in as failed before it is tried, so that many at once cannot pass; nothing while blocked.
-- Parameters: :key (SHA-256), :now, :forgotten (attempts before it no longer count), :free (attempts without waiting),
--             :longest (seconds)
-- Output:     failures; no row while blocked
INSERT INTO sign_in_attempt AS a (key_sha256, failures, last_at, blocked_until)
VALUES (:key, 1, :now, NULL)
ON CONFLICT (key_sha256) DO UPDATE SET
    failures = CASE WHEN a.last_at < :forgotten THEN 1 ELSE a.failures + 1 END,
    last_at = :now,
    blocked_until = CASE
        WHEN a.last_at < :forgotten OR a.failures + 1 < :free THEN NULL
        ELSE CAST(:now AS timestamptz)
             + make_interval(secs => least(:longest, power(2, least(a.failures + 1 - :free, 20))))
    END
WHERE a.blocked_until IS NULL OR a.blocked_until <= :now
RETURNING a.failures
