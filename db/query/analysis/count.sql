-- Distinct activities under a filter.
SELECT count(*) FROM published_activity p WHERE {filter}
