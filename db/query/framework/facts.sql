-- What is on record of one framework edition.
-- Parameters: :code
SELECT agenda, resolution, agenda_resolution, adopted_by, adopted_year, adopted_place, successor, structure, source,
       confidence
FROM framework WHERE code = :code
