-- Rebuilds the public state as of an instant in a schema of its own. What is public unchanged today is copied; the rest
-- is projected from the history by the functions that project the present, which find the tables of the schema first.
CREATE OR REPLACE FUNCTION make_past_state(schema_name text, instant timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    copied text;
    search_path_before text := current_setting('search_path');
BEGIN
    EXECUTE format('CREATE SCHEMA %I', schema_name);
    PERFORM set_config('search_path', format('%I, public', schema_name), true);

    FOREACH copied IN ARRAY ARRAY ['published_activity', 'published_text', 'published_country', 'published_region',
        'published_site', 'published_partner', 'published_link', 'published_element', 'published_stocktaking',
        'stocktaking_country', 'stocktaking_link', 'stocktaking_element', 'stocktaking_suggestion',
        'publication_revision', 'publication_change'] LOOP
        EXECUTE format('CREATE UNLOGGED TABLE %I (LIKE public.%I INCLUDING ALL)', copied, copied);
    END LOOP;
    INSERT INTO publication_revision (revision, changed_at) VALUES (0, instant);

    -- Heads and history as they were.
    CREATE UNLOGGED TABLE activity AS
    SELECT a.id, a.slug, v.version AS published_version
    FROM public.activity a
    CROSS JOIN LATERAL (
        SELECT version, status FROM public.activity_version
        WHERE activity_id = a.id AND status IN ('PUBLISHED', 'WITHDRAWN') AND recorded_at <= instant
        ORDER BY recorded_at DESC, version DESC LIMIT 1
    ) v
    WHERE v.status = 'PUBLISHED';
    ALTER TABLE activity ADD PRIMARY KEY (id);
    EXECUTE format('CREATE VIEW activity_version AS SELECT * FROM public.activity_version WHERE recorded_at <= %L', instant);
    EXECUTE format('CREATE VIEW stocktaking_entry_version AS
                    SELECT * FROM public.stocktaking_entry_version WHERE recorded_at <= %L', instant);

    -- One statement, so that all of it is of one moment while others publish.
    WITH same AS (
        INSERT INTO published_activity
        SELECT p.* FROM public.published_activity p JOIN activity a ON a.id = p.id AND a.published_version = p.version
        RETURNING id
    ), texts AS (
        INSERT INTO published_text SELECT t.* FROM public.published_text t JOIN same ON same.id = t.activity_id
    ), countries AS (
        INSERT INTO published_country SELECT t.* FROM public.published_country t JOIN same ON same.id = t.activity_id
    ), regions AS (
        INSERT INTO published_region SELECT t.* FROM public.published_region t JOIN same ON same.id = t.activity_id
    ), sites AS (
        INSERT INTO published_site SELECT t.* FROM public.published_site t JOIN same ON same.id = t.activity_id
    ), partners AS (
        INSERT INTO published_partner SELECT t.* FROM public.published_partner t JOIN same ON same.id = t.activity_id
    ), links AS (
        INSERT INTO published_link SELECT t.* FROM public.published_link t JOIN same ON same.id = t.activity_id
    )
    INSERT INTO published_element SELECT t.* FROM public.published_element t JOIN same ON same.id = t.activity_id;

    WITH same AS (
        INSERT INTO published_stocktaking
        SELECT p.* FROM public.published_stocktaking p
        JOIN LATERAL (
            SELECT version, status FROM stocktaking_entry_version
            WHERE entry_id = p.id AND status IN ('ACCEPTED', 'WITHDRAWN')
            ORDER BY version DESC LIMIT 1
        ) v ON v.version = p.version AND v.status = 'ACCEPTED'
        RETURNING id
    ), countries AS (
        INSERT INTO stocktaking_country SELECT t.* FROM public.stocktaking_country t JOIN same ON same.id = t.entry_id
    ), links AS (
        INSERT INTO stocktaking_link SELECT t.* FROM public.stocktaking_link t JOIN same ON same.id = t.entry_id
    ), suggestions AS (
        INSERT INTO stocktaking_suggestion
        SELECT t.* FROM public.stocktaking_suggestion t JOIN same ON same.id = t.entry_id
    )
    INSERT INTO stocktaking_element SELECT t.* FROM public.stocktaking_element t JOIN same ON same.id = t.entry_id;

    PERFORM project_published(array(SELECT id FROM activity EXCEPT SELECT id FROM published_activity));
    PERFORM project_stocktaking(array(
        SELECT DISTINCT entry_id FROM stocktaking_entry_version WHERE status IN ('ACCEPTED', 'WITHDRAWN')
        EXCEPT SELECT id FROM published_stocktaking));

    FOREACH copied IN ARRAY ARRAY ['published_activity', 'published_text', 'published_country', 'published_region',
        'published_site', 'published_partner', 'published_link', 'published_element', 'published_stocktaking',
        'stocktaking_country', 'stocktaking_link', 'stocktaking_element'] LOOP
        EXECUTE format('ANALYZE %I', copied);
    END LOOP;
    PERFORM set_config('search_path', search_path_before, true);
END $$;
