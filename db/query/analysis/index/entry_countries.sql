-- Countries of public Stocktaking entries.
-- Parameters: :ids, for some rows alone
-- Output:     id, value (ISO alpha-3)
SELECT entry_id AS id, iso3 AS value FROM stocktaking_country WHERE {rows of entry_id}
