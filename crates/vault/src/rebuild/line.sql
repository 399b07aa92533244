-- Every version of every line, with the versions it refers to by when they came to be known.
SELECT
  line.entry, line.number, line.known_from, line.known_to, line.occurred, line.recorded,
  line.standing, line.struck, line.keyed, line.asked, line.late, line.source, line.kind,
  line.incidents, line.body, root.known_from, prior.known_from, latest.known_from
FROM line
JOIN line AS root ON root.key = line.root
LEFT JOIN line AS prior ON prior.key = line.prior
LEFT JOIN line AS latest ON latest.key = line.latest
ORDER BY line.entry, line.known_from
