-- Numbers of unconfirmed records.
-- Output: framework_code, kind, records
SELECT framework_code, kind, count(*) AS records
FROM framework_record
WHERE confidence <> 'verified'
GROUP BY framework_code, kind
