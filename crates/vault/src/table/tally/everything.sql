SELECT marks, early, late FROM tally WHERE happened = ?1 AND known = ?2
