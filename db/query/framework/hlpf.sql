-- Years of the High-level Political Forum that review a Goal in depth; a target is reviewed with its Goal.
-- Parameters: :id
SELECT c.year, c.theme, c.sdg_summit, c.confidence_goals
FROM element e
JOIN hlpf_goal g ON g.element_id IN (e.id, e.parent_id)
JOIN hlpf_cycle c ON c.year = g.year
WHERE e.id = :id
ORDER BY c.year
