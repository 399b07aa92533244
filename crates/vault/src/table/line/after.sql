-- Newest first from one place on. The index holds every column that is judged here, so that only
-- the lines that are shown are read.
FROM line INDEXED BY line_by_time
WHERE (occurred, number, entry) < (?1, ?2, ?3)
  AND known_from <= ?4 AND known_to > ?4
  AND (?5 >> standing) & 1
  AND (?6 >> source) & 1
  AND (?7 >> kind) & 1
  AND keyed >= ?8
  AND struck BETWEEN ?9 AND ?10
  AND (?11 IS NULL OR instr(incidents, ?11) > 0)
