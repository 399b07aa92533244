SELECT
  happened, entries, struck, keyed,
  unverified, corroborated, confirmed, disputed, unverifiable, refuted, superseded
FROM tally
WHERE happened <= ?1 AND known <= ?2
