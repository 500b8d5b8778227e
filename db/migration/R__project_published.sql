-- Search vectors and the projection of published versions into the published_* tables.

-- Chinese has no spaces between words: every run of Han characters is cut into overlapping pairs.
CREATE OR REPLACE FUNCTION han_pairs(input text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
SELECT coalesce(string_agg(CASE
    WHEN run ~ '^[\u4e00-\u9fff]{2,}$'
        THEN (SELECT string_agg(substr(run, i, 2), ' ') FROM generate_series(1, length(run) - 1) AS i)
    ELSE run END, ' '), '')
FROM (SELECT (regexp_matches(input, '[\u4e00-\u9fff]+|[^\u4e00-\u9fff]+', 'g'))[1] AS run) runs
$$;

CREATE OR REPLACE FUNCTION search_configuration(language text) RETURNS regconfig
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
SELECT CASE language
    WHEN 'fr' THEN 'sdgmap_fr' WHEN 'es' THEN 'sdgmap_es' WHEN 'ru' THEN 'sdgmap_ru'
    WHEN 'zh' THEN 'sdgmap_zh' WHEN 'ar' THEN 'sdgmap_ar' ELSE 'sdgmap_en' END::regconfig
$$;

-- The stemmer of Arabic knows plurals with the article only: every word gets it, once and without what is joined to it.
CREATE OR REPLACE FUNCTION arabic_with_article(input text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
SELECT regexp_replace(regexp_replace(regexp_replace(input,
    '[\u0640\u064b-\u065f\u0670]', '', 'g'),
    '(?<![\u0621-\u064a])[\u0648\u0641\u0628\u0643]?(\u0627\u0644|\u0644\u0644)(?=[\u0621-\u064a]{3})', '', 'g'),
    '(?<![\u0621-\u064a])([\u0621-\u064a]{3,})', U&'\0627\0644' || '\1', 'g')
$$;

-- The language of a script that only one of the six has; null for Latin letters.
CREATE OR REPLACE FUNCTION language_of_script(input text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
SELECT CASE WHEN input ~ '[\u4e00-\u9fff]' THEN 'zh' WHEN input ~ '[\u0400-\u04ff]' THEN 'ru'
            WHEN input ~ '[\u0600-\u06ff]' THEN 'ar' END
$$;

CREATE OR REPLACE FUNCTION search_vector(language text, input text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
SELECT to_tsvector(search_configuration(language),
    CASE language WHEN 'zh' THEN han_pairs(input) WHEN 'ar' THEN arabic_with_article(input) ELSE input END)
$$;

-- One text after the other, each behind the last, so that no phrase is found across two that say the same.
CREATE OR REPLACE AGGREGATE search_vectors (tsvector) (
    SFUNC = tsvector_concat, STYPE = tsvector, INITCOND = '', PARALLEL = SAFE);

-- Words in the forms of several configurations: found where any of them finds them.
CREATE OR REPLACE FUNCTION search_query_in(configurations regconfig[], input text) RETURNS tsquery
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    result tsquery;
    found tsquery;
    configuration regconfig;
BEGIN
    FOREACH configuration IN ARRAY configurations LOOP
        found := CASE configuration
            WHEN 'sdgmap_zh'::regconfig THEN plainto_tsquery(configuration, han_pairs(input))
            WHEN 'sdgmap_ar'::regconfig THEN websearch_to_tsquery(configuration, arabic_with_article(input))
            ELSE websearch_to_tsquery(configuration, input) END;
        result := CASE WHEN result IS NULL THEN found ELSE result || found END;
    END LOOP;
    RETURN result;
END $$;

-- What a reader typed. Latin letters are read in the forms of the page's language and of English, French and Spanish,
-- other scripts in those of their own language, whatever the page's. What is excluded is so in every form.
CREATE OR REPLACE FUNCTION search_query(language text, input text) RETURNS tsquery
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    script text := language_of_script(input);
    configurations regconfig[] := CASE WHEN script IS NOT NULL THEN ARRAY [search_configuration(script)] ELSE ARRAY [
        'sdgmap_en'::regconfig,
        CASE language WHEN 'fr' THEN 'sdgmap_fr'::regconfig ELSE 'sdgmap_fr_every_word'::regconfig END,
        CASE language WHEN 'es' THEN 'sdgmap_es'::regconfig ELSE 'sdgmap_es_every_word'::regconfig END] END;
    excluded text := (SELECT string_agg(m[1], ' or ') FROM regexp_matches(input, '(?:^|\s)-("[^"]*"|[^\s"]+)', 'g') m);
    result tsquery := search_query_in(configurations, input);
BEGIN
    IF excluded IS NOT NULL AND script IS DISTINCT FROM 'zh'
        AND numnode(search_query_in(configurations, excluded)) > 0 THEN
        result := result && !!search_query_in(configurations, excluded);
    END IF;
    RETURN result;
END $$;

-- The elements that published activities count for, from their links. They must have none yet.
CREATE OR REPLACE FUNCTION project_elements(activity_ids bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    -- Each link and all that stands above it in its framework.
    INSERT INTO published_element (activity_id, element_id, basis)
    WITH RECURSIVE upward (activity_id, element_id) AS (
        SELECT activity_id, element_id FROM published_link WHERE activity_id = ANY (activity_ids)
        UNION
        SELECT u.activity_id, e.parent_id
        FROM upward u JOIN element e ON e.id = u.element_id
        WHERE e.parent_id IS NOT NULL
    )
    SELECT activity_id, element_id, 'LINKED' FROM upward;

    -- What the crosswalk says of the linked SDG targets: targets, objectives and priorities of a strategic plan
    -- that was in force while the activity ran, of the whole Union or of the activity's own Sector, and all above.
    -- Statements about the Union as a whole say nothing of one activity and are left out.
    INSERT INTO published_element (activity_id, element_id, basis)
    WITH RECURSIVE upward (activity_id, element_id) AS (
        SELECT l.activity_id, c.from_element_id
        FROM published_link l
        JOIN published_activity p ON p.id = l.activity_id
        JOIN crosswalk c ON c.to_element_id = l.element_id AND c.relation = 'CONTRIBUTES_TO'
                        AND c.basis <> 'OFFICIAL_UNION_LEVEL'
        JOIN element target ON target.id = l.element_id AND target.framework_code = 'SDG' AND target.kind = 'TARGET'
        JOIN element e ON e.id = c.from_element_id
        JOIN framework f ON f.code = e.framework_code
        WHERE l.activity_id = ANY (activity_ids)
          AND (e.sector IS NULL OR e.sector = 'UNION' OR e.sector = p.sector
               OR (e.sector = 'INTERSECTORAL' AND p.sector IN ('GS', 'INTER')))
          AND coalesce(p.start_year, f.period_start) <= f.period_end
          AND coalesce(p.end_year, CASE WHEN p.ongoing THEN f.period_end ELSE p.start_year END, f.period_start)
              >= f.period_start
        UNION
        SELECT u.activity_id, e.parent_id
        FROM upward u JOIN element e ON e.id = u.element_id
        WHERE e.parent_id IS NOT NULL
    )
    SELECT activity_id, element_id, 'CROSSWALK' FROM upward
    ON CONFLICT (activity_id, element_id) DO NOTHING;
END $$;

-- Projects the newest PUBLISHED version of the given activities; those withdrawn since leave the public state.
-- Raises the publication revision by one and notes the activities for it.
-- Whoever changes frameworks locks the row of their revision first: one waits for the other, so that no element is
-- derived from a crosswalk that changes at this moment. Both take that row first, then published activities, then the
-- row of the publication revision.
CREATE OR REPLACE FUNCTION project_published(activity_ids bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM framework_revision FOR SHARE;

    DELETE FROM published_activity WHERE id = ANY (activity_ids);
    DELETE FROM published_element WHERE activity_id = ANY (activity_ids);

    INSERT INTO published_activity (id, version, slug, title, description, language, sector, kind, start_year, end_year,
        ongoing, scope, url, source, confidence, changed_at, sort_title, search_text)
    SELECT a.id, v.version, a.slug, v.content ->> 'title', v.content ->> 'description', v.content ->> 'language',
           v.content ->> 'sector', v.content ->> 'kind', (v.content ->> 'startYear')::smallint,
           (v.content ->> 'endYear')::smallint, (v.content ->> 'ongoing')::boolean, v.content ->> 'scope',
           v.content ->> 'url', v.content ->> 'source', v.content ->> 'confidence', v.recorded_at,
           lower(unaccent(v.content ->> 'title')), ''::tsvector
    FROM activity a
    JOIN activity_version v ON v.activity_id = a.id AND v.version = a.published_version
    WHERE a.id = ANY (activity_ids) AND v.status = 'PUBLISHED'
      AND NOT EXISTS (SELECT FROM activity_version w
                      WHERE w.activity_id = a.id AND w.version > v.version AND w.status = 'WITHDRAWN');

    INSERT INTO published_text (activity_id, language, title, description)
    SELECT p.id, p.language, p.title, p.description
    FROM published_activity p WHERE p.id = ANY (activity_ids)
    UNION ALL
    SELECT v.activity_id, t.key, t.value ->> 'title', t.value ->> 'description'
    FROM published_activity p
    JOIN activity_version v ON v.activity_id = p.id AND v.version = p.version,
         jsonb_each(v.content -> 'translations') t
    WHERE p.id = ANY (activity_ids);

    INSERT INTO published_country (activity_id, iso3)
    SELECT v.activity_id, c.iso3
    FROM published_activity p
    JOIN activity_version v ON v.activity_id = p.id AND v.version = p.version,
         jsonb_array_elements_text(v.content -> 'countries') c(iso3)
    WHERE p.id = ANY (activity_ids)
    UNION
    SELECT v.activity_id, s.value ->> 'country'
    FROM published_activity p
    JOIN activity_version v ON v.activity_id = p.id AND v.version = p.version,
         jsonb_array_elements(v.content -> 'sites') s
    WHERE p.id = ANY (activity_ids) AND p.scope IN ('SITE', 'COUNTRY') AND s.value ->> 'country' IS NOT NULL;

    INSERT INTO published_region (activity_id, group_code)
    SELECT v.activity_id, r.group_code
    FROM published_activity p
    JOIN activity_version v ON v.activity_id = p.id AND v.version = p.version,
         jsonb_array_elements_text(v.content -> 'regions') r(group_code)
    WHERE p.id = ANY (activity_ids);

    INSERT INTO published_site (activity_id, position, name, iso3, location_4326, location_8857)
    SELECT s.activity_id, s.position, s.name, s.iso3, s.location, ST_Transform(s.location, 8857)
    FROM (
        SELECT v.activity_id, e.position, e.value ->> 'name' AS name, e.value ->> 'country' AS iso3,
               ST_SetSRID(ST_MakePoint((e.value ->> 'longitude')::float8, (e.value ->> 'latitude')::float8), 4326)
                   AS location
        FROM published_activity p
        JOIN activity_version v ON v.activity_id = p.id AND v.version = p.version,
             jsonb_array_elements(v.content -> 'sites') WITH ORDINALITY AS e(value, position)
        WHERE p.id = ANY (activity_ids)
    ) s;

    INSERT INTO published_partner (activity_id, position, name)
    SELECT v.activity_id, e.position, e.name
    FROM published_activity p
    JOIN activity_version v ON v.activity_id = p.id AND v.version = p.version,
         jsonb_array_elements_text(v.content -> 'partners') WITH ORDINALITY AS e(name, position)
    WHERE p.id = ANY (activity_ids);

    INSERT INTO published_link (activity_id, element_id, position, contribution, weight, rationale, evidence_url,
        mapping_basis)
    SELECT v.activity_id, el.id, e.position, e.value ->> 'contribution', (e.value ->> 'weight')::numeric,
           e.value ->> 'rationale', e.value ->> 'evidenceUrl', e.value ->> 'mappingBasis'
    FROM published_activity p
    JOIN activity_version v ON v.activity_id = p.id AND v.version = p.version
    CROSS JOIN jsonb_array_elements(v.content -> 'links') WITH ORDINALITY AS e(value, position)
    JOIN element el ON el.framework_code = e.value -> 'element' ->> 'framework'
                   AND el.code = e.value -> 'element' ->> 'code'
    WHERE p.id = ANY (activity_ids);

    PERFORM project_elements(activity_ids);

    UPDATE published_activity p
    SET search_text =
        setweight(texts.titles, 'A') || setweight(texts.descriptions, 'B') || setweight(coalesce(names.words, ''), 'C')
    FROM (
        SELECT activity_id,
               search_vectors(search_vector(language, title) ORDER BY language) AS titles,
               search_vectors(search_vector(language, description) ORDER BY language) AS descriptions
        FROM published_text WHERE activity_id = ANY (activity_ids)
        GROUP BY activity_id
    ) texts
    LEFT JOIN (
        SELECT n.activity_id, search_vectors(search_vector(n.language, n.name) ORDER BY n.language, n.name) AS words
        FROM (
            SELECT activity_id, coalesce(language_of_script(name), 'en') AS language, name
            FROM published_partner WHERE activity_id = ANY (activity_ids)
            UNION ALL
            SELECT pc.activity_id, cn.language, cn.name
            FROM published_country pc JOIN country_name cn ON cn.iso3 = pc.iso3
            WHERE pc.activity_id = ANY (activity_ids)
        ) n
        GROUP BY n.activity_id
    ) names ON names.activity_id = texts.activity_id
    WHERE p.id = texts.activity_id;

    PERFORM note_publication('ACTIVITY', activity_ids);
END $$;

-- Whatever has changed above holds for all that is public already.
SELECT project_published(array_agg(id)) FROM published_activity HAVING count(*) > 0;
