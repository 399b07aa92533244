  AND root IN (
    SELECT rowid FROM entry_text WHERE entry_text MATCH ?13 UNION ALL SELECT value FROM json_each(?14)
  )
