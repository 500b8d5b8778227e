-- Adds an order that waits.
-- Parameters: :token, :visitor, :order, :fileName
INSERT INTO export_job (token_sha256, visitor, requested_at, order_json, state, alive_at, file_name)
VALUES (:token, :visitor, clock_timestamp(), CAST(:order AS json), 'WAITING', clock_timestamp(), :fileName)
