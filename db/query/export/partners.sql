-- Partners of some activities, those of most activities first.
-- Parameters: :ids, :most
-- Output:     name, activities, partners (how many there are in all)
-- Index:      primary key of published_partner
SELECT name, count(DISTINCT activity_id) AS activities, count(*) OVER () AS partners
FROM published_partner
WHERE activity_id = ANY (:ids)
GROUP BY name
ORDER BY activities DESC, name COLLATE "C"
LIMIT :most
