-- Fills the published tables from the staging tables into which the benchmark copied its generated activities. Search
-- words are made of title and description as the projection makes them.
INSERT INTO activity (id, slug, sector, status, version, published_version, created_at, changed_at)
OVERRIDING SYSTEM VALUE
SELECT id, 'generated-' || id, sector, 'PUBLISHED', 1, 1, now(), now() FROM generated_activity;
INSERT INTO published_activity (id, version, slug, title, description, language, sector, kind, start_year, end_year,
    ongoing, scope, changed_at, sort_title, search_text)
SELECT id, 1, 'generated-' || id, title, description, 'en', sector, kind, start_year, end_year, ongoing, scope,
       now() - id * interval '1 second', lower(title),
       setweight(search_vector('en', title), 'A') || setweight(search_vector('en', description), 'B')
FROM generated_activity;
INSERT INTO published_text (activity_id, language, title, description)
SELECT id, 'en', title, description FROM generated_activity;
INSERT INTO published_country (activity_id, iso3) SELECT id, value FROM generated_country;
INSERT INTO published_region (activity_id, group_code) SELECT id, value FROM generated_region;
INSERT INTO published_link (activity_id, element_id, position, contribution, weight, mapping_basis)
SELECT id, element_id, row_number() OVER (PARTITION BY id), 'PRIMARY', weight, 'EDITOR' FROM generated_link;
INSERT INTO published_site (activity_id, position, iso3, location_4326, location_8857)
SELECT id, position, iso3, location, ST_Transform(location, 8857)
FROM (SELECT id, position, iso3, ST_SetSRID(ST_MakePoint(longitude, latitude), 4326) AS location FROM generated_site) s;
INSERT INTO stocktaking_entry (id, external_id, status, version, first_seen_at, changed_at)
OVERRIDING SYSTEM VALUE
SELECT id, 'generated-' || id, 'ACCEPTED', 1, now(), now() FROM generated_entry;
INSERT INTO published_stocktaking (id, version, external_id, title, description, organisation, year, language, source,
    changed_at, projected_at, search_text)
SELECT id, 1, 'generated-' || id, title, description, 'Generated', year, 'en', 'generated', now(), now(),
       search_vector('en', title) || search_vector('en', description)
FROM generated_entry;
INSERT INTO stocktaking_country (entry_id, iso3) SELECT id, value FROM generated_entry_country;
INSERT INTO stocktaking_link (entry_id, element_id, position, basis)
SELECT id, element_id, row_number() OVER (PARTITION BY id), 'STATED' FROM generated_entry_link;
INSERT INTO stocktaking_element (entry_id, element_id)
SELECT entry_id, element_id FROM stocktaking_link
UNION
SELECT l.entry_id, e.parent_id FROM stocktaking_link l JOIN element e ON e.id = l.element_id WHERE e.parent_id IS NOT NULL;
DROP TABLE generated_activity, generated_country, generated_region, generated_link, generated_site, generated_entry,
    generated_entry_country, generated_entry_link;
