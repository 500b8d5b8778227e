-- Incoming features into the tables of boundaries, projected once to Equal Earth (EPSG:8857).
-- Parameters: :version
INSERT INTO boundary (geodata_version, generalisation, iso3, name, shape_4326, shape_8857)
SELECT :version, level, iso3, name, shape,
       ST_Multi(ST_CollectionExtract(ST_MakeValid(ST_Transform(shape, 8857)), 3))
FROM incoming_feature WHERE file = 'countries';

INSERT INTO boundary_line (geodata_version, generalisation, kind, name, min_zoom, shape_8857)
SELECT :version, level, kind, name, min_zoom, ST_Multi(ST_Transform(shape, 8857))
FROM incoming_feature WHERE file = 'borders'
UNION ALL
SELECT :version, levels.level, kind, name, min_zoom, ST_Multi(ST_Transform(shape, 8857))
FROM incoming_feature
CROSS JOIN (SELECT DISTINCT level FROM incoming_feature WHERE file = 'borders') levels
WHERE file = 'lines';

INSERT INTO boundary_point (geodata_version, iso3, symbol_max_zoom, label_min_zoom, location_4326, location_8857)
SELECT :version, iso3, symbol_max_zoom, label_min_zoom, shape, ST_Transform(shape, 8857)
FROM incoming_feature WHERE file = 'points';

