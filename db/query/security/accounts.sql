-- Accounts by words, role, Sector and state, a page at a time.
-- Parameters: :words (like pattern or null), :role, :sector, :state (null for any), :sort, :descending, :limit, :offset
-- Output:     username, display_name, email, language, state, external, last_sign_in_at, link_expires_at, version,
--             roles (text such as REVIEWER@ITU-D, sorted), total
SELECT a.username, a.display_name, a.email, a.language, a.state, a.oidc_issuer IS NOT NULL AS external,
       a.last_sign_in_at, l.expires_at AS link_expires_at, a.version, count(*) OVER () AS total,
       ARRAY(SELECT r.role || coalesce('@' || r.sector, '') FROM account_role r WHERE r.account_id = a.id ORDER BY 1) AS roles
FROM account a
LEFT JOIN account_link l ON l.account_id = a.id
WHERE (CAST(:words AS text) IS NULL
       OR a.username ILIKE :words OR a.display_name ILIKE :words OR a.email ILIKE :words)
  AND (CAST(:state AS text) IS NULL OR a.state = :state)
  AND (CAST(:role AS text) IS NULL AND CAST(:sector AS text) IS NULL
       OR EXISTS (SELECT FROM account_role r
                  WHERE r.account_id = a.id
                    AND (CAST(:role AS text) IS NULL OR r.role = :role)
                    AND (CAST(:sector AS text) IS NULL OR r.sector = :sector)))
ORDER BY CASE WHEN :descending THEN NULL WHEN :sort = 'NAME' THEN lower(a.display_name) WHEN :sort = 'USERNAME' THEN a.username END,
         CASE WHEN NOT :descending THEN NULL WHEN :sort = 'NAME' THEN lower(a.display_name) WHEN :sort = 'USERNAME' THEN a.username END DESC,
         CASE WHEN :sort = 'LAST_SIGN_IN' AND NOT :descending THEN a.last_sign_in_at END NULLS FIRST,
         CASE WHEN :sort = 'LAST_SIGN_IN' AND :descending THEN a.last_sign_in_at END DESC NULLS LAST,
         a.username
LIMIT :limit OFFSET :offset
