-- Parameters: :id
SELECT target_figure, target_unit, comparator, baseline_year, deadline_year FROM strategic_target WHERE element_id = :id
