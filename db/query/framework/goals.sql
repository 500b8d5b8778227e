-- What the 17 Goals have beyond other elements.
-- Output: element_id, number, colour_hex, involvement_level
SELECT element_id, number, colour_hex, involvement_level FROM sdg_goal ORDER BY number
