-- The desk counts activities by status and Sector without reading them.
CREATE INDEX activity_status_sector_idx ON activity (status, sector, id);
