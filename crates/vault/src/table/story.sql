-- Which records tell about which thing. Never lists a record of another audience than the team.
CREATE TABLE story (
  subject BLOB NOT NULL,         -- the kind of thing and its id
  record INTEGER NOT NULL REFERENCES record (id),
  root INTEGER NOT NULL,         -- for a log line: its first row in `line`; 0 for other things
  PRIMARY KEY (subject, record)
) STRICT, WITHOUT ROWID;
