-- Elements of public Stocktaking entries, linked or above a linked one.
-- Parameters: :ids, for some rows alone
-- Output:     id, element_id, linked
SELECT entry_id AS id, element_id, true AS linked FROM stocktaking_element WHERE {rows of entry_id}
