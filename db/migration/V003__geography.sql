-- Countries and areas of UN M49, groups with validity dates, ITU offices, boundaries and cached tiles.
CREATE TABLE country (
    iso3                   text PRIMARY KEY,
    iso2                   text NOT NULL UNIQUE,
    m49                    text NOT NULL UNIQUE,
    itu_status             text NOT NULL,
    un_member              boolean NOT NULL,
    capital                text,
    capital_note           text,
    location_4326          geometry(Point, 4326) NOT NULL,
    location_basis         text NOT NULL,
    name_source            text NOT NULL,
    source                 text NOT NULL,
    confidence_names       text NOT NULL,
    confidence_codes       text NOT NULL,
    confidence_itu_region  text,
    confidence_commissions text,
    confidence_ldc_dates   text,
    confidence_point       text NOT NULL,
    CONSTRAINT iso3_is_three_capitals CHECK (iso3 ~ '^[A-Z]{3}$'),
    CONSTRAINT iso2_is_two_capitals CHECK (iso2 ~ '^[A-Z]{2}$'),
    CONSTRAINT m49_is_three_digits CHECK (m49 ~ '^[0-9]{3}$'),
    CONSTRAINT itu_status_is_known CHECK (itu_status IN ('MEMBER_STATE', 'RESOLUTION_99', 'NOT_A_MEMBER'))
);

CREATE TABLE country_name (
    iso3     text NOT NULL REFERENCES country ON DELETE CASCADE,
    language text NOT NULL,
    name     text NOT NULL,
    PRIMARY KEY (iso3, language),
    CONSTRAINT country_name_language_is_known CHECK (language IN ('en', 'fr', 'es', 'ru', 'zh', 'ar'))
);

CREATE TABLE country_group (
    code       text PRIMARY KEY,
    kind       text NOT NULL,
    source     text NOT NULL,
    confidence text NOT NULL,
    CONSTRAINT country_group_kind_is_known CHECK (kind IN
        ('ITU_REGION', 'SPECIAL', 'UN_COMMISSION', 'M49_REGION', 'M49_SUBREGION', 'M49_INTERMEDIATE'))
);

CREATE TABLE country_group_name (
    group_code text NOT NULL REFERENCES country_group ON DELETE CASCADE,
    language   text NOT NULL,
    name       text NOT NULL,
    PRIMARY KEY (group_code, language),
    CONSTRAINT country_group_name_language_is_known CHECK (language IN ('en', 'fr', 'es', 'ru', 'zh', 'ar'))
);

-- valid_from is inclusive, valid_to exclusive; null means open.
CREATE TABLE country_group_member (
    group_code text NOT NULL REFERENCES country_group ON DELETE CASCADE,
    iso3       text NOT NULL REFERENCES country,
    associate  boolean NOT NULL DEFAULT false,
    valid_from date,
    valid_to   date,
    PRIMARY KEY (group_code, iso3),
    CONSTRAINT valid_to_after_valid_from CHECK (valid_to > valid_from)
);
CREATE INDEX country_group_member_iso3_idx ON country_group_member (iso3);

-- Members of every group on the day of the question.
CREATE VIEW country_group_member_today AS
SELECT group_code, iso3, associate
FROM country_group_member
WHERE (valid_from IS NULL OR valid_from <= current_date) AND (valid_to IS NULL OR current_date < valid_to);

CREATE TABLE itu_office (
    code          text PRIMARY KEY,
    name          text NOT NULL,
    office_type   text NOT NULL,
    city          text NOT NULL,
    iso3          text NOT NULL REFERENCES country,
    location_4326 geometry(Point, 4326) NOT NULL,
    itu_region    text REFERENCES country_group,
    reports_to    text REFERENCES itu_office DEFERRABLE INITIALLY DEFERRED,
    confidence    text NOT NULL,
    note          text,
    source        text NOT NULL
);

CREATE TABLE geodata_version (
    version   text PRIMARY KEY,
    sha256    text NOT NULL,
    loaded_at timestamptz NOT NULL DEFAULT now(),
    current   boolean NOT NULL
);
CREATE UNIQUE INDEX geodata_version_only_one_current_idx ON geodata_version (current) WHERE current;

-- Polygons of countries and areas; iso3 is null for areas that get no value.
-- generalisation 0 (coarsest) to 3 (Natural Earth 1:50m as published).
CREATE TABLE boundary (
    id              integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    geodata_version text NOT NULL REFERENCES geodata_version ON DELETE CASCADE,
    generalisation  smallint NOT NULL,
    iso3            text REFERENCES country,
    name            text NOT NULL,
    shape_4326      geometry(MultiPolygon, 4326) NOT NULL,
    shape_8857      geometry(MultiPolygon, 8857) NOT NULL,
    CONSTRAINT generalisation_between_0_and_3 CHECK (generalisation BETWEEN 0 AND 3),
    CONSTRAINT shape_4326_is_valid CHECK (ST_IsValid(shape_4326)),
    CONSTRAINT shape_8857_is_valid CHECK (ST_IsValid(shape_8857))
);
CREATE INDEX boundary_shape_4326_idx ON boundary USING gist (shape_4326);
CREATE INDEX boundary_shape_8857_idx ON boundary USING gist (shape_8857);

-- Borders between countries as lines, so that they can be drawn solid, dashed or dotted.
CREATE TABLE boundary_line (
    id              integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    geodata_version text NOT NULL REFERENCES geodata_version ON DELETE CASCADE,
    generalisation  smallint NOT NULL,
    kind            text NOT NULL,
    name            text NOT NULL,
    min_zoom        smallint NOT NULL,
    shape_8857      geometry(MultiLineString, 8857) NOT NULL,
    CONSTRAINT boundary_line_kind_is_known CHECK (kind IN ('INTERNATIONAL', 'DISPUTED', 'UNDETERMINED')),
    CONSTRAINT line_generalisation_between_0_and_3 CHECK (generalisation BETWEEN 0 AND 3)
);
CREATE INDEX boundary_line_shape_8857_idx ON boundary_line USING gist (shape_8857);

-- A point inside each country; symbol_max_zoom is set where the polygon is too small to see up to that zoom.
CREATE TABLE boundary_point (
    geodata_version text NOT NULL REFERENCES geodata_version ON DELETE CASCADE,
    iso3            text NOT NULL REFERENCES country,
    symbol_max_zoom smallint,
    label_min_zoom  smallint NOT NULL,
    location_4326   geometry(Point, 4326) NOT NULL,
    location_8857   geometry(Point, 8857) NOT NULL,
    PRIMARY KEY (geodata_version, iso3)
);

-- Finished base-map tiles; they never change within one geodata version.
CREATE TABLE basemap_tile (
    geodata_version text NOT NULL REFERENCES geodata_version ON DELETE CASCADE,
    zoom            smallint NOT NULL,
    tile_column     integer NOT NULL,
    tile_row        integer NOT NULL,
    gzipped_mvt     bytea NOT NULL,
    PRIMARY KEY (geodata_version, zoom, tile_column, tile_row)
);
