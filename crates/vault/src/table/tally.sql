-- How many lines of each kind came, or went again, by the minute they happened and the minute
-- that became known. Sums over a few thousand cells give every count at every moment.
-- A cell after all others counts everything, for the board as it stands at last.
-- Each number holds three counts of 21 bits, the first in the lowest.
CREATE TABLE tally (
  known INTEGER NOT NULL,        -- minutes since 1970; what comes in last lies on the last page
  happened INTEGER NOT NULL,
  marks INTEGER NOT NULL,        -- struck, key, unverified
  early INTEGER NOT NULL,        -- corroborated, confirmed, disputed
  late INTEGER NOT NULL,         -- unverifiable, refuted, superseded
  PRIMARY KEY (known, happened)
) STRICT, WITHOUT ROWID;
