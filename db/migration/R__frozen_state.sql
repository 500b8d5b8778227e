-- Tables of a frozen state, in a schema of its own with the names of those of the present, and what fills them from the
-- records of a snapshot. Where the form of a table changes, this says how records of each format version become rows.

-- Makes the schema with empty tables, and those that take the records and the values beside them.
CREATE OR REPLACE FUNCTION make_frozen_state(schema_name text, instant timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    copied text;
    search_path_before text := current_setting('search_path');
BEGIN
    EXECUTE format('CREATE SCHEMA %I', schema_name);
    PERFORM set_config('search_path', format('%I, public', schema_name), true);
    FOREACH copied IN ARRAY ARRAY ['published_activity', 'published_text', 'published_country', 'published_region',
        'published_site', 'published_partner', 'published_link', 'published_element', 'published_stocktaking',
        'stocktaking_country', 'stocktaking_link', 'stocktaking_element', 'stocktaking_suggestion',
        'publication_revision', 'publication_change', 'framework', 'framework_name', 'element', 'element_title',
        'sdg_goal', 'sdg_target', 'sdg_indicator', 'action_line', 'strategic_target', 'strategic_element', 'crosswalk',
        'wsis_sdg_matrix', 'hlpf_cycle', 'hlpf_goal', 'country', 'country_name', 'country_group', 'country_group_name',
        'country_group_member'] LOOP
        EXECUTE format('CREATE UNLOGGED TABLE %I.%I (LIKE public.%I INCLUDING ALL EXCLUDING IDENTITY)',
            schema_name, copied, copied);
    END LOOP;
    INSERT INTO publication_revision (revision, changed_at) VALUES (0, instant);
    -- The members that were counted, whatever the day is when somebody looks.
    EXECUTE format('CREATE VIEW %I.country_group_member_today AS
                    SELECT group_code, iso3, associate FROM %I.country_group_member', schema_name, schema_name);
    EXECUTE format('CREATE UNLOGGED TABLE %I.frozen_record (section text NOT NULL, record jsonb NOT NULL)', schema_name);
    -- What is frozen beside the records, such as the thresholds of involvement.
    EXECUTE format('CREATE UNLOGGED TABLE %I.frozen_value (name text PRIMARY KEY, value jsonb NOT NULL)', schema_name);
    PERFORM set_config('search_path', search_path_before, true);
END $$;

-- Elements keep the ids that they have today; those that are no more get further ones.
CREATE OR REPLACE FUNCTION fill_frozen_frameworks() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO framework
    SELECT f.* FROM frozen_record r CROSS JOIN LATERAL jsonb_populate_record(NULL::public.framework, r.record) f
    WHERE r.section = 'frameworks';
    INSERT INTO framework_name (framework_code, language, name, short_name, confidence)
    SELECT r.record ->> 'code', n.key, n.value ->> 'name', n.value ->> 'short_name', n.value ->> 'confidence'
    FROM frozen_record r CROSS JOIN LATERAL jsonb_each(r.record -> 'names') n
    WHERE r.section = 'frameworks';

    INSERT INTO element (id, framework_code, code, kind, sector, sort_order, note, source, confidence)
    SELECT coalesce(today.id, (SELECT coalesce(max(id), 0) FROM public.element)
               + row_number() OVER (ORDER BY r.record ->> 'framework', r.record ->> 'code')),
           r.record ->> 'framework', r.record ->> 'code', r.record ->> 'kind', r.record ->> 'sector',
           (r.record ->> 'sort_order')::integer, r.record ->> 'note', r.record ->> 'source', r.record ->> 'confidence'
    FROM frozen_record r
    LEFT JOIN public.element today
        ON today.framework_code = r.record ->> 'framework' AND today.code = r.record ->> 'code'
    WHERE r.section = 'elements';

    CREATE TEMPORARY TABLE frozen_element ON COMMIT DROP AS
    SELECT e.id, e.framework_code, e.code, e.framework_code || ':' || e.code AS key, r.record
    FROM frozen_record r
    JOIN element e ON e.framework_code = r.record ->> 'framework' AND e.code = r.record ->> 'code'
    WHERE r.section = 'elements';
    CREATE INDEX ON frozen_element (key);
    ANALYZE frozen_element;

    UPDATE element e SET parent_id = p.id
    FROM frozen_element f
    JOIN frozen_element p ON p.key = f.framework_code || ':' || (f.record ->> 'parent')
    WHERE e.id = f.id;
    INSERT INTO element_title (element_id, language, title, confidence)
    SELECT f.id, t.key, t.value ->> 'title', t.value ->> 'confidence'
    FROM frozen_element f CROSS JOIN LATERAL jsonb_each(f.record -> 'titles') t;

    INSERT INTO sdg_goal
    SELECT x.* FROM frozen_element f CROSS JOIN LATERAL jsonb_populate_record(NULL::public.sdg_goal,
        f.record -> 'sdg_goal' || jsonb_build_object('element_id', f.id)) x WHERE f.record ? 'sdg_goal';
    INSERT INTO sdg_target
    SELECT x.* FROM frozen_element f CROSS JOIN LATERAL jsonb_populate_record(NULL::public.sdg_target,
        f.record -> 'sdg_target' || jsonb_build_object('element_id', f.id)) x WHERE f.record ? 'sdg_target';
    INSERT INTO sdg_indicator
    SELECT x.* FROM frozen_element f
    LEFT JOIN frozen_element successor ON successor.key = f.framework_code || ':' || (f.record -> 'sdg_indicator' ->> 'replaced_by')
    CROSS JOIN LATERAL jsonb_populate_record(NULL::public.sdg_indicator,
        f.record -> 'sdg_indicator' || jsonb_build_object('element_id', f.id, 'replaced_by_id', successor.id)) x
    WHERE f.record ? 'sdg_indicator';
    INSERT INTO action_line
    SELECT x.* FROM frozen_element f CROSS JOIN LATERAL jsonb_populate_record(NULL::public.action_line,
        f.record -> 'action_line' || jsonb_build_object('element_id', f.id)) x WHERE f.record ? 'action_line';
    INSERT INTO strategic_target
    SELECT x.* FROM frozen_element f CROSS JOIN LATERAL jsonb_populate_record(NULL::public.strategic_target,
        f.record -> 'strategic_target' || jsonb_build_object('element_id', f.id)) x
    WHERE f.record ? 'strategic_target';
    INSERT INTO strategic_element
    SELECT x.* FROM frozen_element f CROSS JOIN LATERAL jsonb_populate_record(NULL::public.strategic_element,
        f.record -> 'strategic_element' || jsonb_build_object('element_id', f.id)) x
    WHERE f.record ? 'strategic_element';

    INSERT INTO crosswalk (id, from_element_id, to_element_id, relation, rationale, basis, endpoint_confidence, source)
    SELECT row_number() OVER (ORDER BY a.id, b.id, r.record ->> 'relation'), a.id, b.id, r.record ->> 'relation',
           r.record ->> 'rationale', r.record ->> 'basis', r.record ->> 'endpoint_confidence', r.record ->> 'source'
    FROM frozen_record r
    JOIN frozen_element a ON a.key = (r.record -> 'from' ->> 'framework') || ':' || (r.record -> 'from' ->> 'code')
    JOIN frozen_element b ON b.key = (r.record -> 'to' ->> 'framework') || ':' || (r.record -> 'to' ->> 'code')
    WHERE r.section = 'crosswalk';
    INSERT INTO wsis_sdg_matrix (action_line_id, sdg_element_id, reference_type, stated_directly, in_list_by_sdg,
        rationale, note, source, confidence)
    SELECT a.id, b.id, r.record ->> 'reference_type', (r.record ->> 'stated_directly')::boolean,
           (r.record ->> 'in_list_by_sdg')::boolean, r.record ->> 'rationale', r.record ->> 'note',
           r.record ->> 'source', r.record ->> 'confidence'
    FROM frozen_record r
    JOIN frozen_element a ON a.key = 'WSIS:' || (r.record ->> 'action_line')
    JOIN frozen_element b ON b.key = 'SDG:' || (r.record ->> 'sdg')
    WHERE r.section = 'matrix';
    INSERT INTO hlpf_cycle
    SELECT c.* FROM frozen_record r CROSS JOIN LATERAL jsonb_populate_record(NULL::public.hlpf_cycle, r.record) c
    WHERE r.section = 'hlpf_cycles';
    INSERT INTO hlpf_goal (year, element_id)
    SELECT (r.record ->> 'year')::smallint, f.id
    FROM frozen_record r CROSS JOIN LATERAL jsonb_array_elements_text(r.record -> 'goals') g(code)
    JOIN frozen_element f ON f.key = 'SDG:' || g.code
    WHERE r.section = 'hlpf_cycles';
END $$;

CREATE OR REPLACE FUNCTION fill_frozen_countries() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO country
    SELECT c.* FROM frozen_record r CROSS JOIN LATERAL jsonb_populate_record(NULL::public.country,
        r.record || jsonb_build_object('location_4326',
            format('SRID=4326;POINT(%s %s)', r.record ->> 'longitude', r.record ->> 'latitude'))) c
    WHERE r.section = 'countries';
    INSERT INTO country_name (iso3, language, name)
    SELECT r.record ->> 'iso3', n.key, n.value
    FROM frozen_record r CROSS JOIN LATERAL jsonb_each_text(r.record -> 'names') n WHERE r.section = 'countries';
    INSERT INTO country_group
    SELECT g.* FROM frozen_record r CROSS JOIN LATERAL jsonb_populate_record(NULL::public.country_group, r.record) g
    WHERE r.section = 'groups';
    INSERT INTO country_group_name (group_code, language, name)
    SELECT r.record ->> 'code', n.key, n.value
    FROM frozen_record r CROSS JOIN LATERAL jsonb_each_text(r.record -> 'names') n WHERE r.section = 'groups';
    INSERT INTO country_group_member (group_code, iso3, associate, valid_from, valid_to)
    SELECT r.record ->> 'code', m.value ->> 'country', (m.value ->> 'associate')::boolean,
           (m.value ->> 'valid_from')::date, (m.value ->> 'valid_to')::date
    FROM frozen_record r CROSS JOIN LATERAL jsonb_array_elements(r.record -> 'members') m WHERE r.section = 'groups';
END $$;

-- Activities and entries with the elements they counted for, whatever the crosswalk says today.
CREATE OR REPLACE FUNCTION fill_frozen_activities() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO published_text (activity_id, language, title, description)
    SELECT (r.record ->> 'id')::bigint, t.key, t.value ->> 'title', t.value ->> 'description'
    FROM frozen_record r CROSS JOIN LATERAL jsonb_each(r.record -> 'texts') t WHERE r.section = 'activities';
    INSERT INTO published_country (activity_id, iso3)
    SELECT (r.record ->> 'id')::bigint, c.iso3
    FROM frozen_record r CROSS JOIN LATERAL jsonb_array_elements_text(r.record -> 'countries') c(iso3)
    WHERE r.section = 'activities';
    INSERT INTO published_region (activity_id, group_code)
    SELECT (r.record ->> 'id')::bigint, c.code
    FROM frozen_record r CROSS JOIN LATERAL jsonb_array_elements_text(r.record -> 'regions') c(code)
    WHERE r.section = 'activities';
    INSERT INTO published_site (activity_id, position, name, iso3, location_4326, location_8857)
    SELECT s.id, s.position, s.name, s.iso3, s.location, ST_Transform(s.location, 8857)
    FROM (
        SELECT (r.record ->> 'id')::bigint AS id, (s.value ->> 'position')::smallint AS position,
               s.value ->> 'name' AS name, s.value ->> 'country' AS iso3,
               ST_SetSRID(ST_MakePoint((s.value ->> 'longitude')::float8, (s.value ->> 'latitude')::float8), 4326)
                   AS location
        FROM frozen_record r CROSS JOIN LATERAL jsonb_array_elements(r.record -> 'sites') s
        WHERE r.section = 'activities'
    ) s;
    INSERT INTO published_partner (activity_id, position, name)
    SELECT (r.record ->> 'id')::bigint, p.position, p.name
    FROM frozen_record r
    CROSS JOIN LATERAL jsonb_array_elements_text(r.record -> 'partners') WITH ORDINALITY AS p(name, position)
    WHERE r.section = 'activities';
    INSERT INTO published_link (activity_id, element_id, position, contribution, weight, rationale, evidence_url,
        mapping_basis)
    SELECT (r.record ->> 'id')::bigint, f.id, l.position, l.value ->> 'contribution', (l.value ->> 'weight')::numeric,
           l.value ->> 'rationale', l.value ->> 'evidence_url', l.value ->> 'mapping_basis'
    FROM frozen_record r
    CROSS JOIN LATERAL jsonb_array_elements(r.record -> 'links') WITH ORDINALITY AS l(value, position)
    JOIN frozen_element f ON f.key = (l.value ->> 'framework') || ':' || (l.value ->> 'code')
    WHERE r.section = 'activities';
    INSERT INTO published_element (activity_id, element_id, basis)
    SELECT (r.record ->> 'id')::bigint, f.id, 'LINKED'
    FROM frozen_record r CROSS JOIN LATERAL jsonb_array_elements_text(r.record -> 'counts_for') c(key)
    JOIN frozen_element f ON f.key = c.key WHERE r.section = 'activities'
    UNION ALL
    SELECT (r.record ->> 'id')::bigint, f.id, 'CROSSWALK'
    FROM frozen_record r CROSS JOIN LATERAL jsonb_array_elements_text(r.record -> 'tied_by_crosswalk') c(key)
    JOIN frozen_element f ON f.key = c.key WHERE r.section = 'activities';

    -- Words are found as project_published has them found; a country's names are the same words in each activity.
    CREATE TEMPORARY TABLE frozen_country_words ON COMMIT DROP AS
    SELECT iso3, search_vectors(search_vector(language, name) ORDER BY language, name) AS words
    FROM country_name GROUP BY iso3;
    ANALYZE frozen_country_words;
    ANALYZE published_country;
    INSERT INTO published_activity (id, version, slug, title, description, language, sector, kind, start_year, end_year,
        ongoing, scope, url, source, confidence, changed_at, sort_title, search_text)
    SELECT (r.record ->> 'id')::bigint, (r.record ->> 'version')::integer, r.record ->> 'slug', o.title, o.description,
           r.record ->> 'language', r.record ->> 'sector', r.record ->> 'kind', (r.record ->> 'start_year')::smallint,
           (r.record ->> 'end_year')::smallint, (r.record ->> 'ongoing')::boolean, r.record ->> 'scope',
           r.record ->> 'url', r.record ->> 'source', r.record ->> 'confidence',
           (r.record ->> 'changed_at')::timestamptz, lower(unaccent(o.title)),
           setweight(texts.titles, 'A') || setweight(texts.descriptions, 'B')
               || setweight(coalesce(names.words, ''), 'C')
    FROM frozen_record r
    CROSS JOIN LATERAL jsonb_to_record(r.record -> 'texts' -> (r.record ->> 'language'))
        AS o (title text, description text)
    CROSS JOIN LATERAL (
        SELECT search_vectors(search_vector(t.key, t.value ->> 'title') ORDER BY t.key) AS titles,
               search_vectors(search_vector(t.key, t.value ->> 'description') ORDER BY t.key) AS descriptions
        FROM jsonb_each(r.record -> 'texts') t
    ) texts
    LEFT JOIN LATERAL (
        SELECT search_vectors(n.words ORDER BY n.place, n.name) AS words
        FROM (
            SELECT 1 AS place, p.name, search_vector(coalesce(language_of_script(p.name), 'en'), p.name) AS words
            FROM jsonb_array_elements_text(r.record -> 'partners') p(name)
            UNION ALL
            SELECT 2, c.iso3, w.words
            FROM jsonb_array_elements_text(r.record -> 'countries') c(iso3)
            JOIN frozen_country_words w ON w.iso3 = c.iso3
        ) n
    ) names ON true
    WHERE r.section = 'activities';
END $$;

CREATE OR REPLACE FUNCTION fill_frozen_entries() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO published_stocktaking (id, version, external_id, title, description, organisation, organisation_type,
        year, language, recognition, url, source, confidence, changed_at, projected_at, search_text)
    SELECT (r.record ->> 'id')::bigint, (r.record ->> 'version')::integer, r.record ->> 'external_id',
           r.record ->> 'title', r.record ->> 'description', r.record ->> 'organisation',
           r.record ->> 'organisation_type', (r.record ->> 'year')::smallint, r.record ->> 'language',
           r.record ->> 'recognition', r.record ->> 'url', r.record ->> 'source', r.record ->> 'confidence',
           (r.record ->> 'changed_at')::timestamptz, transaction_timestamp(),
           setweight(search_vector(r.record ->> 'language', r.record ->> 'title'), 'A')
               || setweight(search_vector(r.record ->> 'language', r.record ->> 'description'), 'B')
               || setweight(search_vector(
                      coalesce(language_of_script(r.record ->> 'organisation'), r.record ->> 'language'),
                      r.record ->> 'organisation'), 'C')
               || setweight(coalesce((
                      SELECT search_vectors(search_vector(n.language, n.name) ORDER BY n.iso3, n.language, n.name)
                      FROM country_name n WHERE r.record -> 'countries' ? n.iso3), ''), 'C')
    FROM frozen_record r WHERE r.section = 'stocktaking_entries';
    INSERT INTO stocktaking_country (entry_id, iso3)
    SELECT (r.record ->> 'id')::bigint, c.iso3
    FROM frozen_record r CROSS JOIN LATERAL jsonb_array_elements_text(r.record -> 'countries') c(iso3)
    WHERE r.section = 'stocktaking_entries';
    INSERT INTO stocktaking_link (entry_id, element_id, position, basis)
    SELECT (r.record ->> 'id')::bigint, f.id, l.position, l.value ->> 'basis'
    FROM frozen_record r
    CROSS JOIN LATERAL jsonb_array_elements(r.record -> 'links') WITH ORDINALITY AS l(value, position)
    JOIN frozen_element f ON f.key = (l.value ->> 'framework') || ':' || (l.value ->> 'code')
    WHERE r.section = 'stocktaking_entries';
    INSERT INTO stocktaking_suggestion (entry_id, element_id, position)
    SELECT (r.record ->> 'id')::bigint, f.id, l.position
    FROM frozen_record r
    CROSS JOIN LATERAL jsonb_array_elements(r.record -> 'suggested') WITH ORDINALITY AS l(value, position)
    JOIN frozen_element f ON f.key = (l.value ->> 'framework') || ':' || (l.value ->> 'code')
    WHERE r.section = 'stocktaking_entries';
    INSERT INTO stocktaking_element (entry_id, element_id)
    SELECT (r.record ->> 'id')::bigint, f.id
    FROM frozen_record r CROSS JOIN LATERAL jsonb_array_elements_text(r.record -> 'counts_for') c(key)
    JOIN frozen_element f ON f.key = c.key WHERE r.section = 'stocktaking_entries';
END $$;

-- Fills the tables that the transaction finds first from the records beside them, and removes those.
CREATE OR REPLACE FUNCTION fill_frozen_state() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    filled text;
BEGIN
    PERFORM fill_frozen_frameworks();
    PERFORM fill_frozen_countries();
    PERFORM fill_frozen_activities();
    PERFORM fill_frozen_entries();
    DROP TABLE frozen_record;
    DROP TABLE frozen_element;
    FOREACH filled IN ARRAY ARRAY ['published_activity', 'published_text', 'published_country', 'published_region',
        'published_site', 'published_partner', 'published_link', 'published_element', 'published_stocktaking',
        'stocktaking_country', 'stocktaking_link', 'stocktaking_element', 'element', 'country'] LOOP
        EXECUTE format('ANALYZE %I', filled);
    END LOOP;
END $$;
