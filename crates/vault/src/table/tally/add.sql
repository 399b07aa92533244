INSERT INTO tally (
  happened, known, entries, struck, keyed,
  unverified, corroborated, confirmed, disputed, unverifiable, refuted, superseded
) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
ON CONFLICT (happened, known) DO UPDATE SET
  entries = entries + excluded.entries,
  struck = struck + excluded.struck,
  keyed = keyed + excluded.keyed,
  unverified = unverified + excluded.unverified,
  corroborated = corroborated + excluded.corroborated,
  confirmed = confirmed + excluded.confirmed,
  disputed = disputed + excluded.disputed,
  unverifiable = unverifiable + excluded.unverifiable,
  refuted = refuted + excluded.refuted,
  superseded = superseded + excluded.superseded
