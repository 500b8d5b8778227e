-- Published activities as the index takes them in.
-- Parameters: :ids, for some rows alone
-- Output:     id, sector, kind, scope, start_year, end_year, ongoing
SELECT id, sector, kind, scope, start_year, end_year, ongoing FROM published_activity WHERE {rows of id}
