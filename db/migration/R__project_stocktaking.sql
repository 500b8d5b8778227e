-- Projects the newest public version of the given Stocktaking entries: the newest ACCEPTED one, unless a WITHDRAWN one
-- came after it. Suggestions stand apart and reach no element. Raises the publication revision and notes the entries.
-- Search vectors are made by the functions of R__project_published.sql: where those change, this file must run again,
-- so change this number with them: 1.
CREATE OR REPLACE FUNCTION project_stocktaking(entry_ids bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM published_stocktaking WHERE id = ANY (entry_ids);

    INSERT INTO published_stocktaking (id, version, external_id, title, description, organisation, organisation_type,
        year, language, recognition, url, source, confidence, changed_at, projected_at, search_text)
    WITH country_words AS MATERIALIZED (
        -- Once for each country, not for each entry: most of the work otherwise.
        SELECT n.iso3, search_vectors(search_vector(n.language, n.name) ORDER BY n.language, n.name) AS words
        FROM country_name n
        WHERE n.iso3 IN (SELECT jsonb_array_elements_text(v.content -> 'countries')
                         FROM stocktaking_entry_version v WHERE v.entry_id = ANY (entry_ids))
        GROUP BY n.iso3
    )
    SELECT e.id, v.version, e.external_id, v.content ->> 'title', v.content ->> 'description',
           v.content ->> 'organisation', v.content ->> 'organisationType', (v.content ->> 'year')::smallint,
           v.content ->> 'language', v.content ->> 'recognition', v.content ->> 'url', v.content ->> 'source',
           v.content ->> 'confidence', v.recorded_at, transaction_timestamp(),
           setweight(search_vector(v.content ->> 'language', v.content ->> 'title'), 'A')
               || setweight(search_vector(v.content ->> 'language', v.content ->> 'description'), 'B')
               || setweight(search_vector(
                      coalesce(language_of_script(v.content ->> 'organisation'), v.content ->> 'language'),
                      v.content ->> 'organisation'), 'C')
               || setweight(coalesce((
                      SELECT search_vectors(w.words ORDER BY w.iso3)
                      FROM country_words w WHERE v.content -> 'countries' ? w.iso3), ''), 'C')
    FROM stocktaking_entry e
    CROSS JOIN LATERAL (
        SELECT w.* FROM stocktaking_entry_version w
        WHERE w.entry_id = e.id AND w.status IN ('ACCEPTED', 'WITHDRAWN')
        ORDER BY w.version DESC LIMIT 1
    ) v
    WHERE e.id = ANY (entry_ids) AND v.status = 'ACCEPTED';

    INSERT INTO stocktaking_country (entry_id, iso3)
    SELECT v.entry_id, c.iso3
    FROM published_stocktaking p
    JOIN stocktaking_entry_version v ON v.entry_id = p.id AND v.version = p.version,
         jsonb_array_elements_text(v.content -> 'countries') c(iso3)
    WHERE p.id = ANY (entry_ids);

    INSERT INTO stocktaking_link (entry_id, element_id, position, basis)
    SELECT v.entry_id, el.id, l.position, l.value ->> 'basis'
    FROM published_stocktaking p
    JOIN stocktaking_entry_version v ON v.entry_id = p.id AND v.version = p.version
    CROSS JOIN jsonb_array_elements(v.content -> 'links') WITH ORDINALITY AS l(value, position)
    JOIN element el ON el.framework_code = l.value -> 'element' ->> 'framework'
                   AND el.code = l.value -> 'element' ->> 'code'
    WHERE p.id = ANY (entry_ids);

    INSERT INTO stocktaking_suggestion (entry_id, element_id, position)
    SELECT v.entry_id, el.id, s.position
    FROM published_stocktaking p
    JOIN stocktaking_entry_version v ON v.entry_id = p.id AND v.version = p.version
    CROSS JOIN jsonb_array_elements(v.content -> 'suggestions') WITH ORDINALITY AS s(value, position)
    JOIN element el ON el.framework_code = s.value ->> 'framework' AND el.code = s.value ->> 'code'
    WHERE p.id = ANY (entry_ids);

    INSERT INTO stocktaking_element (entry_id, element_id)
    WITH RECURSIVE upward (entry_id, element_id) AS (
        SELECT entry_id, element_id FROM stocktaking_link WHERE entry_id = ANY (entry_ids)
        UNION
        SELECT u.entry_id, e.parent_id
        FROM upward u JOIN element e ON e.id = u.element_id
        WHERE e.parent_id IS NOT NULL
    )
    SELECT entry_id, element_id FROM upward;

    PERFORM note_publication('STOCKTAKING_ENTRY', entry_ids);
END $$;

-- Whatever has changed above holds for all that is public already.
SELECT project_stocktaking(array_agg(id)) FROM published_stocktaking HAVING count(*) > 0;
