-- The late ones through their own index; the others lie within ten minutes before that moment.
SELECT
  (SELECT count(*) FROM line INDEXED BY line_late
   WHERE late = 1 AND occurred <= ?1 AND recorded > ?1 AND known_to = 9223372036854775807)
  +
  (SELECT count(*) FROM line INDEXED BY line_by_time
   WHERE late = 0 AND occurred BETWEEN ?2 AND ?1 AND recorded > ?1
     AND known_to = 9223372036854775807)
