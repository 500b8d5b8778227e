-- What the 17 Goals have beyond other elements.
-- Output: element_id, number, colour_hex, involvement_level, emphasis_2020_2023
SELECT element_id, number, colour_hex, involvement_level, emphasis_2020_2023 FROM sdg_goal ORDER BY number
