SELECT body
FROM line INDEXED BY line_unverified
WHERE standing = 0 AND struck = 0 AND asked = ?4
  AND occurred <= ?1 AND known_from <= ?2 AND known_to > ?2
ORDER BY occurred, number
LIMIT ?3
