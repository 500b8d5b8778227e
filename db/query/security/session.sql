-- The times of an open session of an active account.
-- Parameters: :id
-- Output:     started_at, last_seen_at; no row where the session ended or the account is not active
SELECT s.started_at, s.last_seen_at
FROM account_session s
JOIN account a ON a.id = s.account_id
WHERE s.id = :id AND s.ended_at IS NULL AND a.state = 'ACTIVE'
