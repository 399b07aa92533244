INSERT INTO fact (id, subject, mode, kind, number, valid_from, valid_to, body)
VALUES (
  1 + coalesce((SELECT max(id) FROM fact WHERE id BETWEEN ?1 AND ?1 + 1099511627775), ?1),
  ?2, ?3, ?4, ?5, ?6, ?7, ?8
)
