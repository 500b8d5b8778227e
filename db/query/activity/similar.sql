-- Published activities with any of the words, or with the whole title; the 60 that rank highest.
-- Parameters: :any and :title_words (tsquery as text), :words (text[]), :title, :except (slug, may be null)
-- Output:     slug, title, sector, title_similarity (0 to 1), found (those of the words that it has), links (FRAMEWORK:code)
-- Index:      published_activity_search_idx
WITH candidate AS (
    SELECT p.id, p.slug, p.title, p.sector, p.sort_title, p.search_text
    FROM published_activity p
    WHERE p.search_text @@ (CAST(:any AS tsquery) || CAST(:title_words AS tsquery))
      AND p.slug IS DISTINCT FROM CAST(:except AS text)
    ORDER BY ts_rank(p.search_text, CAST(:any AS tsquery) || CAST(:title_words AS tsquery)) DESC, p.id
    LIMIT 60
)
SELECT c.slug, c.title, c.sector,
       similarity(c.sort_title, lower(unaccent(:title))) AS title_similarity,
       ARRAY(SELECT lexeme FROM unnest(c.search_text) WHERE lexeme = ANY (CAST(:words AS text[]))) AS found,
       ARRAY(SELECT e.framework_code || ':' || e.code
             FROM published_link l JOIN element e ON e.id = l.element_id
             WHERE l.activity_id = c.id ORDER BY l.position) AS links
FROM candidate c
