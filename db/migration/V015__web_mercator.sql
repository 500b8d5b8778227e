-- Boundaries in Web Mercator (EPSG:3857), clipped to its area of use, and tiles of more than one tile matrix set.
ALTER TABLE boundary ADD COLUMN shape_3857 geometry(MultiPolygon, 3857);
ALTER TABLE boundary_line ADD COLUMN shape_3857 geometry(MultiLineString, 3857);
ALTER TABLE boundary_point ADD COLUMN location_3857 geometry(Point, 3857);

UPDATE boundary SET shape_3857 = ST_Multi(ST_CollectionExtract(ST_MakeValid(ST_Transform(
    ST_Intersection(shape_4326, ST_MakeEnvelope(-180, -85.06, 180, 85.06, 4326)), 3857)), 3));
UPDATE boundary_line SET shape_3857 = ST_Multi(ST_CollectionExtract(ST_Transform(
    ST_Intersection(ST_Transform(shape_8857, 4326), ST_MakeEnvelope(-180, -85.06, 180, 85.06, 4326)), 3857), 2));
UPDATE boundary_point SET location_3857 = ST_Transform(location_4326, 3857)
WHERE ST_Y(location_4326) BETWEEN -85.06 AND 85.06;

ALTER TABLE boundary ADD CONSTRAINT shape_3857_is_valid CHECK (ST_IsValid(shape_3857));
CREATE INDEX boundary_shape_3857_idx ON boundary USING gist (shape_3857);
CREATE INDEX boundary_line_shape_3857_idx ON boundary_line USING gist (shape_3857);

ALTER TABLE basemap_tile ADD COLUMN tile_matrix_set text NOT NULL DEFAULT 'EqualEarth';
ALTER TABLE basemap_tile DROP CONSTRAINT basemap_tile_pkey;
ALTER TABLE basemap_tile ADD PRIMARY KEY (geodata_version, tile_matrix_set, zoom, tile_column, tile_row);
ALTER TABLE basemap_tile ADD CONSTRAINT tile_matrix_set_is_known
    CHECK (tile_matrix_set IN ('EqualEarth', 'WebMercatorQuad'));

-- A tile of Web Mercator, and a box of degrees, is a box of longitudes and latitudes.
CREATE INDEX published_site_location_4326_idx ON published_site USING gist (location_4326);

-- A rectangle whose limits belong to it; a line or a point where it has no area, which would be no sound polygon.
CREATE FUNCTION rectangle(min_x float8, min_y float8, max_x float8, max_y float8, srid integer) RETURNS geometry
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
SELECT ST_Envelope(ST_SetSRID(ST_MakeLine(ST_MakePoint(min_x, min_y), ST_MakePoint(max_x, max_y)), srid))
$$;
