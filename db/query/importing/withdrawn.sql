-- Activities that are not public because they were withdrawn.
-- Parameters: :slugs (text[])
-- Output:     slug
SELECT slug FROM activity WHERE slug = ANY (CAST(:slugs AS text[])) AND status = 'WITHDRAWN'
