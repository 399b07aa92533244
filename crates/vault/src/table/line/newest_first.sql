ORDER BY occurred DESC, number DESC, entry DESC
LIMIT ?12
