-- The most detailed boundaries of an edition, to be asked in memory in which country a place lies.
-- Parameters: :version
-- Output:     iso3, null for an area without a value; shape as WKB in degrees
-- Index:      none; all of about 240 rows are read once
SELECT b.iso3, ST_AsBinary(b.shape_4326) AS shape
FROM boundary b
WHERE b.geodata_version = :version AND b.generalisation = 3
