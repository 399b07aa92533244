SELECT body
FROM line INDEXED BY line_unchecked
WHERE standing = 0 AND struck = 0 AND asked = 0
  AND occurred <= ?1 AND known_from <= ?2 AND known_to > ?2
ORDER BY occurred, number
LIMIT ?3
