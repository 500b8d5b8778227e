-- Whatever is on record of an element.
-- Parameters: :element, such as SDG:9.c
-- Output:     kind, content
SELECT kind, content
FROM framework_record
WHERE :element = ANY (elements)
ORDER BY kind, framework_order, element_order, record_key
