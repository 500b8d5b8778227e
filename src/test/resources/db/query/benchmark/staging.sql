CREATE UNLOGGED TABLE generated_activity (id bigint, title text, description text, sector text, kind text,
    start_year smallint, end_year smallint, ongoing boolean, scope text);
CREATE UNLOGGED TABLE generated_country (id bigint, value text);
CREATE UNLOGGED TABLE generated_region (id bigint, value text);
CREATE UNLOGGED TABLE generated_link (id bigint, element_id integer, weight numeric(5, 2));
CREATE UNLOGGED TABLE generated_site (id bigint, position smallint, iso3 text, longitude float8, latitude float8);
CREATE UNLOGGED TABLE generated_entry (id bigint, title text, description text, year smallint);
CREATE UNLOGGED TABLE generated_entry_country (id bigint, value text);
CREATE UNLOGGED TABLE generated_entry_link (id bigint, element_id integer);
