SELECT newest.body
FROM line
JOIN line AS newest ON newest.key = line.latest
WHERE line.key = ?1
