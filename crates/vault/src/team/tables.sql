-- What several laptops of one team need. Made when sync is turned on: to learn of six tables more
-- would cost every opening of a day that is on one laptop only.

-- Finds records by number, to send them. It costs every line one page more.
CREATE UNIQUE INDEX IF NOT EXISTS record_in_chain ON record (chain, seq);
-- It finds what this one found as well.
DROP INDEX IF EXISTS record_of_other_chain;

-- Keys of the team and of its control records that came after the passphrase was set. Those of
-- the legal team never stand here: they are wrapped, and stay behind its own passphrase.
CREATE TABLE IF NOT EXISTS epoch_key (
  epoch BLOB NOT NULL PRIMARY KEY, -- the key's name, 16 bytes
  audience BLOB NOT NULL,
  key BLOB NOT NULL                -- 32 bytes
) STRICT, WITHOUT ROWID;

-- The second of two records that one device wrote under one number: proof against it.
CREATE TABLE IF NOT EXISTS fork (
  id BLOB NOT NULL PRIMARY KEY,    -- the record's own id, 32 bytes
  chain INTEGER NOT NULL REFERENCES chain (id),
  seq INTEGER NOT NULL,
  envelope BLOB NOT NULL           -- as it travelled
) STRICT, WITHOUT ROWID;

-- Records that others mention and that are not here: a gap that is seen.
CREATE TABLE IF NOT EXISTS glimpse (
  author BLOB NOT NULL,            -- the first 8 bytes of the device's key
  seq INTEGER NOT NULL,
  id BLOB NOT NULL,                -- the first 8 bytes of the record's id
  PRIMARY KEY (author, seq, id)
) STRICT, WITHOUT ROWID;

-- How far a carrier had each chain when it was last seen, so that one that goes back is noticed.
CREATE TABLE IF NOT EXISTS carried (
  carrier TEXT NOT NULL,
  chain INTEGER NOT NULL REFERENCES chain (id),
  seq INTEGER NOT NULL,
  PRIMARY KEY (carrier, chain)
) STRICT, WITHOUT ROWID;

-- The last exchanges, and when each device was last heard of.
CREATE TABLE IF NOT EXISTS exchange (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,             -- milliseconds since 1970
  carrier TEXT NOT NULL,
  sent INTEGER NOT NULL,           -- records
  received INTEGER NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS heard (
  chain INTEGER PRIMARY KEY REFERENCES chain (id),
  at INTEGER NOT NULL              -- when a record of it last came in, milliseconds since 1970
) STRICT;
