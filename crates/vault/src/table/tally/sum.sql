SELECT coalesce(sum(marks), 0), coalesce(sum(early), 0), coalesce(sum(late), 0)
FROM tally
WHERE happened <= ?1 AND known <= ?2
