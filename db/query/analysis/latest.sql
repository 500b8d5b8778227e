-- The latest changed records of each of some cells, in the order that lists have them in when they begin with what
-- changed last.
-- Parameters: :cells (one number a record), :ids (the record of each), :most (of one cell)
-- Output:     cell, id
SELECT cell, id
FROM (
    SELECT c.cell, r.id, row_number() OVER (PARTITION BY c.cell ORDER BY r.changed_at DESC, r.id DESC) AS place
    FROM unnest(:cells, :ids) AS c(cell, id)
    JOIN {records} r ON r.id = c.id
) ranked
WHERE place <= :most
ORDER BY cell, place
