-- The R*Tree finds what held around that second, the exact columns decide.
SELECT fact.body
FROM fact_time
CROSS JOIN fact ON fact.id = fact_time.id
WHERE fact_time.from_s <= ?1 AND fact_time.to_s >= ?1
  AND fact_time.what_low >= ?2 AND fact_time.what_high <= ?3
  AND fact.valid_from <= ?4 AND fact.valid_to > ?4
