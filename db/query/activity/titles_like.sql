-- The activity whose title resembles each of the titles most, of the same Sector and not withdrawn. Only words that few
-- activities have lead to candidates: each word is looked up once, whatever number of titles have it.
-- Parameters: :titles (text[]), :sectors (text[] beside them), :least (similarity by trigrams, 0 to 1)
-- Output:     position (of the title, from 1), slug, title
-- Index:      activity_telling_words_idx
WITH asked AS MATERIALIZED (
    SELECT t.position, t.title, t.sector, telling_words(t.title) AS words
    FROM unnest(CAST(:titles AS text[]), CAST(:sectors AS text[])) WITH ORDINALITY AS t (title, sector, position)
), word AS MATERIALIZED (
    SELECT DISTINCT w.word FROM asked, unnest(asked.words) AS w (word)
), found AS MATERIALIZED (
    SELECT word.word, a.id, a.sector
    FROM word
    CROSS JOIN LATERAL (
        SELECT a.id, a.sector FROM activity a
        WHERE a.telling_words @> ARRAY [word.word] AND a.status <> 'WITHDRAWN' LIMIT 61
    ) a
), rare AS (
    SELECT word FROM found GROUP BY word HAVING count(*) <= 60
), candidate AS (
    SELECT asked.position, found.id, count(*) AS shared,
           row_number() OVER (PARTITION BY asked.position ORDER BY count(*) DESC, found.id) AS rank
    FROM asked
    CROSS JOIN unnest(asked.words) AS w (word)
    JOIN rare ON rare.word = w.word
    JOIN found ON found.word = w.word AND found.sector = asked.sector
    GROUP BY asked.position, found.id
), scored AS (
    SELECT c.position, a.slug, a.title, similarity(unaccent(a.title), unaccent(asked.title)) AS similarity
    FROM candidate c
    JOIN asked ON asked.position = c.position
    JOIN activity a ON a.id = c.id
    WHERE c.rank <= 5
)
SELECT DISTINCT ON (position) position, slug, title
FROM scored
WHERE similarity >= :least
ORDER BY position, similarity DESC, slug
