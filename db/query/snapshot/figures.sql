-- Figures of the activities that are frozen.
-- Parameters: :ids
-- Output:     links, countries (distinct, as countries or places)
-- Index:      published_link and published_country primary keys
SELECT (SELECT count(*) FROM published_link WHERE activity_id = ANY (:ids)) AS links,
       (SELECT count(DISTINCT iso3) FROM published_country WHERE activity_id = ANY (:ids)) AS countries
