-- Parameters: :id
SELECT target_kind, deadline_year, names_ict FROM sdg_target WHERE element_id = :id
