-- Public entries of WSIS Stocktaking as the index takes them in; an entry has one year or none.
-- Parameters: :ids, for some rows alone
-- Output:     id, year
SELECT id, year FROM published_stocktaking WHERE {rows of id}
