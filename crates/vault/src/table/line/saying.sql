  AND root IN (SELECT rowid FROM entry_text WHERE entry_text MATCH ?13)
