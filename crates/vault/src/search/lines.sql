-- Lines whose words are not gathered yet come first, and are read to find out whether they fit.
-- Both limits keep the order; "+ 0", because a bare parameter as the limit of a search table is
-- planned anew at every run.
SELECT * FROM (
  SELECT key, latest, body, 1 AS loose FROM line
  WHERE key > (SELECT gathered FROM reach) AND prior = 0 ORDER BY key DESC LIMIT -1
)
UNION ALL
SELECT line.key, line.latest, line.body, 0
FROM (SELECT rowid AS root FROM entry_text WHERE entry_text MATCH ?1 ORDER BY rowid DESC LIMIT ?2 + 0)
  AS found
CROSS JOIN line ON line.key = found.root
