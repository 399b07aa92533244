-- What holds at last and for ever, without the R*Tree.
SELECT body
FROM fact INDEXED BY fact_open
WHERE valid_to = 9223372036854775807 AND mode = ?1 AND kind BETWEEN ?2 AND ?3
