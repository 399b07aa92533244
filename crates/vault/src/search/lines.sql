-- "+ 0", because a bare parameter as the limit of a search table is planned anew at every run.
SELECT line.key, line.latest, line.body
FROM (SELECT rowid AS root FROM entry_text WHERE entry_text MATCH ?1 ORDER BY rowid DESC LIMIT ?2 + 0)
  AS found
CROSS JOIN line ON line.key = found.root
