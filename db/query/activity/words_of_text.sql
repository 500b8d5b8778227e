-- The word forms of a text that is being entered, and in how many published activities each occurs, counted up to
-- :most + 1. Those of the title have weight A.
-- Parameters: :language, :title, :description, :most
-- Output:     word, in_title, activities
-- Index:      published_activity_search_idx
SELECT w.word, w.in_title, f.activities
FROM (
    SELECT lexeme AS word, 'A' = ANY (weights) AS in_title
    FROM unnest(setweight(search_vector(:language, :title), 'A') || setweight(search_vector(:language, :description), 'B'))
    ORDER BY 2 DESC, positions[1]
    LIMIT 120
) w
CROSS JOIN LATERAL (
    SELECT count(*) AS activities
    FROM (
        SELECT FROM published_activity p
        WHERE p.search_text @@ ('''' || replace(replace(w.word, '\', '\\'), '''', '''''') || '''')::tsquery
        LIMIT :most + 1
    ) those
) f
