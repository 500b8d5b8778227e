-- Elements of published activities: linked or above a linked one, or tied by the crosswalk alone.
-- Parameters: :ids, for some rows alone
-- Output:     id, element_id, linked
SELECT activity_id AS id, element_id, basis = 'LINKED' AS linked FROM published_element WHERE {rows of activity_id}
