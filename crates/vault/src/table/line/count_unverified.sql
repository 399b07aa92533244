SELECT count(*)
FROM line INDEXED BY line_unverified
WHERE standing = 0 AND struck = 0 AND asked = ?3
  AND occurred <= ?1 AND known_from <= ?2 AND known_to > ?2
