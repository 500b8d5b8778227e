-- One public Stocktaking entry with its whole content.
-- Parameters: :externalId
-- Output:     id, external_id, version, recorded_at, content
SELECT p.id, p.external_id, p.version, v.recorded_at, v.content
FROM published_stocktaking p
JOIN stocktaking_entry_version v ON v.entry_id = p.id AND v.version = p.version
WHERE p.external_id = :externalId
