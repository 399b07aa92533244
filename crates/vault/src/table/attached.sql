-- Files kept with lines of the log, and the record that tells of each. None of another audience.
CREATE TABLE attached (
  file BLOB NOT NULL PRIMARY KEY, -- its id, 16 bytes
  record INTEGER NOT NULL REFERENCES record (id)
) STRICT, WITHOUT ROWID;
