INSERT INTO line (
  key, root, prior, latest, entry, number, known_from, known_to, occurred, recorded,
  standing, struck, keyed, asked, late, source, kind, incidents, body
) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)
