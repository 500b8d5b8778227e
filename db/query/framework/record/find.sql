-- Records by kind and key.
-- Parameters: :kind, :keys (text[])
-- Output:     kind, content
SELECT kind, content FROM framework_record WHERE kind = :kind AND record_key = ANY (:keys)
