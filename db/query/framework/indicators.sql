-- ITU's indicators: the element itself, or those below it.
-- Parameters: :id
-- Output:     element_id, unit, disaggregation, custodian, partner_custodian, replaced_by_id, replaces_id,
--             confidence_detail
WITH RECURSIVE below (id) AS (
    SELECT :id
    UNION ALL
    SELECT e.id FROM below b JOIN element e ON e.parent_id = b.id
)
SELECT i.element_id, i.unit, i.disaggregation, i.custodian, i.partner_custodian, i.replaced_by_id,
       (SELECT min(o.element_id) FROM sdg_indicator o WHERE o.replaced_by_id = i.element_id) AS replaces_id,
       i.confidence_detail
FROM below b
JOIN sdg_indicator i ON i.element_id = b.id
JOIN element e ON e.id = i.element_id
ORDER BY e.sort_order
