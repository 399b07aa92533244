-- Records that are kept and carried on and do not count, at least not yet.
CREATE TABLE held (
  record INTEGER PRIMARY KEY REFERENCES record (id),
  why INTEGER NOT NULL             -- see crates/vault/src/table/held.rs
) STRICT;

-- The tables of a team came with this format too; now they are made when sync is turned on, with
-- `src/team/tables.sql`. A vault that has them keeps them.
