-- How many lines of each kind came, or went again, by the minute they happened and the minute
-- that became known. Sums over a few thousand cells give every count at every moment.
CREATE TABLE tally (
  happened INTEGER NOT NULL,     -- minutes since 1970
  known INTEGER NOT NULL,
  entries INTEGER NOT NULL,
  struck INTEGER NOT NULL,
  keyed INTEGER NOT NULL,
  unverified INTEGER NOT NULL,
  corroborated INTEGER NOT NULL,
  confirmed INTEGER NOT NULL,
  disputed INTEGER NOT NULL,
  unverifiable INTEGER NOT NULL,
  refuted INTEGER NOT NULL,
  superseded INTEGER NOT NULL,
  PRIMARY KEY (happened, known)
) STRICT, WITHOUT ROWID;
