-- All ties of the WSIS-SDG Matrix.
-- Output: action_line_id, sdg_element_id, stated_directly, rationale
SELECT action_line_id, sdg_element_id, stated_directly, rationale FROM wsis_sdg_matrix
