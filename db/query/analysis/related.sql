-- Activities that share most linked elements with one activity; a rare element weighs more than a common one.
-- Parameters: :activityId, :most
-- Output:     id
SELECT other.activity_id
FROM published_link mine
JOIN published_link other ON other.element_id = mine.element_id AND other.activity_id <> mine.activity_id
JOIN (SELECT element_id, count(*) AS activities FROM published_link GROUP BY element_id) common
  ON common.element_id = mine.element_id
WHERE mine.activity_id = :activityId
GROUP BY other.activity_id
ORDER BY sum(1.0 / common.activities) DESC, other.activity_id
LIMIT :most
