-- Land borders of an edition in Equal Earth, and the net of parallels and meridians with the outline of the world.
-- Parameters: :version, :generalisation, :zoom (borders that begin later are left out)
-- Output:     kind (INTERNATIONAL, DISPUTED, UNDETERMINED, GRATICULE, OUTLINE); shape as WKB in metres
-- Index:      none; one generalisation is read as a whole
SELECT l.kind, ST_AsBinary(l.shape_8857) AS shape
FROM boundary_line l
WHERE l.geodata_version = :version AND l.generalisation = :generalisation AND l.min_zoom <= :zoom
UNION ALL
SELECT 'GRATICULE', ST_AsBinary(ST_Transform(ST_Segmentize(
           ST_SetSRID(ST_MakeLine(ST_MakePoint(lon, -90), ST_MakePoint(lon, 90)), 4326), 2), 8857))
FROM generate_series(-150, 150, 30) lon
UNION ALL
SELECT 'GRATICULE', ST_AsBinary(ST_Transform(
           ST_SetSRID(ST_MakeLine(ST_MakePoint(-180, lat), ST_MakePoint(180, lat)), 4326), 8857))
FROM generate_series(-60, 60, 30) lat
UNION ALL
SELECT 'OUTLINE', ST_AsBinary(ST_Transform(ST_Segmentize(ST_SetSRID(ST_MakeLine(ARRAY[
           ST_MakePoint(-180, -90), ST_MakePoint(-180, 90), ST_MakePoint(180, 90), ST_MakePoint(180, -90),
           ST_MakePoint(-180, -90)]), 4326), 2), 8857))
