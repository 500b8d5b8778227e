-- All areas of an edition in Equal Earth, to be drawn at once.
-- Parameters: :version, :generalisation
-- Output:     iso3, null for an area without a value; shape as WKB in metres
-- Index:      none; all of about 240 rows of one generalisation
SELECT b.iso3, ST_AsBinary(b.shape_8857) AS shape
FROM boundary b
WHERE b.geodata_version = :version AND b.generalisation = :generalisation
ORDER BY ST_Area(b.shape_8857) DESC
