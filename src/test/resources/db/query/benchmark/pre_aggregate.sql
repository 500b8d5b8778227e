-- What pre-aggregation would hold: activities by all facets that have one value each, for each country and each
-- element. Distinct counts of activities with several countries or elements cannot be had from it, unless the filter
-- names no other facet of several values.
DROP TABLE IF EXISTS pre_aggregated_country;
CREATE TABLE pre_aggregated_country AS
SELECT pc.iso3, p.sector, p.kind, p.scope, p.start_year, p.end_year, p.ongoing, count(*) AS activities
FROM published_activity p JOIN published_country pc ON pc.activity_id = p.id
GROUP BY pc.iso3, p.sector, p.kind, p.scope, p.start_year, p.end_year, p.ongoing;
DROP TABLE IF EXISTS pre_aggregated_element;
CREATE TABLE pre_aggregated_element AS
SELECT pe.element_id, p.sector, p.kind, p.scope, p.start_year, p.end_year, p.ongoing, count(*) AS activities
FROM published_activity p JOIN published_element pe ON pe.activity_id = p.id
GROUP BY pe.element_id, p.sector, p.kind, p.scope, p.start_year, p.end_year, p.ongoing;
ANALYZE pre_aggregated_country, pre_aggregated_element;
