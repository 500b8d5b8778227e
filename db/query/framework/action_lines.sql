-- Facilitators and ITU's roles of all action lines.
-- Output: element_id, lead_facilitators, co_facilitators, itu_role_2017, itu_role_2024_2027
SELECT element_id, lead_facilitators, co_facilitators, itu_role_2017, itu_role_2024_2027 FROM action_line
