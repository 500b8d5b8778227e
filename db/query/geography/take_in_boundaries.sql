-- Incoming features into the tables of boundaries, projected once to Equal Earth (EPSG:8857) and to Web Mercator
-- (EPSG:3857), the latter clipped to its area of use, 85.06 degrees south to north.
-- Parameters: :version
INSERT INTO boundary (geodata_version, generalisation, iso3, name, shape_4326, shape_8857, shape_3857)
SELECT :version, level, iso3, name, shape,
       ST_Multi(ST_CollectionExtract(ST_MakeValid(ST_Transform(shape, 8857)), 3)),
       ST_Multi(ST_CollectionExtract(ST_MakeValid(ST_Transform(
           ST_Intersection(shape, ST_MakeEnvelope(-180, -85.06, 180, 85.06, 4326)), 3857)), 3))
FROM incoming_feature WHERE file = 'countries';

INSERT INTO boundary_line (geodata_version, generalisation, kind, name, min_zoom, shape_8857, shape_3857)
SELECT :version, l.level, l.kind, l.name, l.min_zoom, ST_Multi(ST_Transform(l.shape, 8857)),
       ST_Multi(ST_CollectionExtract(ST_Transform(
           ST_Intersection(l.shape, ST_MakeEnvelope(-180, -85.06, 180, 85.06, 4326)), 3857), 2))
FROM (
    SELECT level, kind, name, min_zoom, shape
    FROM incoming_feature WHERE file = 'borders'
    UNION ALL
    SELECT levels.level, kind, name, min_zoom, shape
    FROM incoming_feature
    CROSS JOIN (SELECT DISTINCT level FROM incoming_feature WHERE file = 'borders') levels
    WHERE file = 'lines'
) l;

INSERT INTO boundary_point (geodata_version, iso3, symbol_max_zoom, label_min_zoom, location_4326, location_8857,
    location_3857)
SELECT :version, iso3, symbol_max_zoom, label_min_zoom, shape, ST_Transform(shape, 8857),
       CASE WHEN ST_Y(shape) BETWEEN -85.06 AND 85.06 THEN ST_Transform(shape, 3857) END
FROM incoming_feature WHERE file = 'points';
