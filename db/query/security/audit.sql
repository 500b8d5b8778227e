-- Entries of the audit log, newest first, from below a key on.
-- Parameters: :actor, :action, :subject (like pattern), :from, :before (instants), each null for any; :below (key), :limit
-- Output:     id, at, actor, display_name, action, subject, details, client_address
-- Index:      primary key, audit_entry_actor_idx, audit_entry_action_idx
SELECT e.id, e.at, e.actor, a.display_name, e.action, e.subject, e.details::text AS details, e.client_address
FROM audit_entry e
LEFT JOIN account a ON a.username = e.actor
WHERE e.id < :below
  AND (CAST(:actor AS text) IS NULL OR e.actor = :actor)
  AND (CAST(:action AS text) IS NULL OR e.action = :action)
  AND (CAST(:subject AS text) IS NULL OR e.subject ILIKE :subject)
  AND (CAST(:from AS timestamptz) IS NULL OR e.at >= :from)
  AND (CAST(:before AS timestamptz) IS NULL OR e.at < :before)
ORDER BY e.id DESC
LIMIT :limit
