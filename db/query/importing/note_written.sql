-- That a row is written.
-- Parameters: slug_written, written_at, batch_id, number, by position
UPDATE import_row SET slug_written = ?, written_at = ? WHERE batch_id = ? AND number = ?
