-- A new import.
-- Parameters: :username, :displayName, :now, :fileName, :sha256, :bytes, :format, :encoding, :sheet, :sheets (jsonb),
--             :mapping (jsonb), :sector, :allowed (text[]), :worker, :commitWhenRead
-- Output:     id
INSERT INTO import_batch (username, display_name, created_at, changed_at, alive_at, file_name, file_sha256, file_bytes,
    format, encoding, sheet, sheets, mapping, default_sector, allowed, state, worker,
    commit_when_read)
VALUES (:username, :displayName, :now, :now, :now, :fileName, :sha256, :bytes,
    :format, :encoding, :sheet, CAST(:sheets AS jsonb), CAST(:mapping AS jsonb), :sector, CAST(:allowed AS text[]),
    'UPLOADED', :worker,
    :commitWhenRead)
RETURNING id
