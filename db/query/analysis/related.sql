-- Activities that share most linked elements with one activity; a rare element weighs more than a common one. Of an
-- element that many activities share, only so many are looked at: it says little about any of them.
-- Parameters: :activityId, :most
-- Output:     id
-- Index:      published_link_element_idx
SELECT candidate.activity_id
FROM published_link mine
CROSS JOIN LATERAL (
    SELECT other.activity_id, count(*) OVER () AS activities
    FROM (
        SELECT activity_id FROM published_link
        WHERE element_id = mine.element_id AND activity_id <> mine.activity_id
        ORDER BY activity_id
        LIMIT 500
    ) other
) candidate
WHERE mine.activity_id = :activityId
GROUP BY candidate.activity_id
ORDER BY sum(1.0 / candidate.activities) DESC, candidate.activity_id
LIMIT :most
