SELECT
  coalesce(sum(entries), 0),
  coalesce(sum(struck), 0),
  coalesce(sum(keyed), 0),
  coalesce(sum(unverified), 0),
  coalesce(sum(corroborated), 0),
  coalesce(sum(confirmed), 0),
  coalesce(sum(disputed), 0),
  coalesce(sum(unverifiable), 0),
  coalesce(sum(refuted), 0),
  coalesce(sum(superseded), 0)
FROM tally
WHERE happened <= ?1 AND known <= ?2
