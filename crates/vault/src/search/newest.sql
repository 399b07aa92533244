-- The newest lines, with the columns of those that were looked up.
SELECT body, latest <> key AS odd, latest, key FROM line WHERE prior = 0 ORDER BY key DESC
