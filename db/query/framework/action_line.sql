-- Parameters: :id
SELECT lead_facilitators, co_facilitators, itu_role_2017, itu_role_2024_2027 FROM action_line WHERE element_id = :id
