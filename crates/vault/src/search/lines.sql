-- "odd" has 1 for a line that was changed since it was first written, and 2 for one whose words are
-- not gathered yet: those come first, and are read to find out whether they fit.
-- The limits keep the order, and let nothing be read before it is wanted.
SELECT * FROM (
  SELECT body, (latest <> key) | 2 AS odd, latest, key FROM line
  WHERE key > (SELECT gathered FROM reach) AND key < ?2 AND prior = 0 ORDER BY key DESC LIMIT -1
)
UNION ALL
SELECT line.body, line.latest <> line.key, line.latest, line.key
FROM (
  SELECT rowid AS root FROM entry_text WHERE entry_text MATCH ?1 AND rowid < ?2
  ORDER BY rowid DESC LIMIT -1
) AS found
CROSS JOIN line ON line.key = found.root
