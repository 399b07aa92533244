-- Lines whose words are not gathered yet come first, and are read to find out whether they fit.
-- The limits keep the order, and let nothing be read before it is wanted.
SELECT * FROM (
  SELECT key, latest, body, 1 AS loose FROM line
  WHERE key > (SELECT gathered FROM reach) AND key < ?2 AND prior = 0 ORDER BY key DESC LIMIT -1
)
UNION ALL
SELECT line.key, line.latest, line.body, 0
FROM (
  SELECT rowid AS root FROM entry_text WHERE entry_text MATCH ?1 AND rowid < ?2
  ORDER BY rowid DESC LIMIT -1
) AS found
CROSS JOIN line ON line.key = found.root
