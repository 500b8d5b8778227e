-- What the targets of all strategic plans demand.
SELECT element_id, target_figure, target_unit, comparator, baseline_year, deadline_year FROM strategic_target
