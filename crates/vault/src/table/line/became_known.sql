-- Each version with the one whose place it took.
SELECT
  line.occurred, line.standing, line.struck, line.keyed,
  before.occurred, before.standing, before.struck, before.keyed
FROM line
LEFT JOIN line AS before ON before.key = line.prior
WHERE line.key BETWEEN ?1 AND ?2 AND line.known_from BETWEEN ?3 AND ?4
