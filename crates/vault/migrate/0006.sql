-- What came in from another laptop and was not even checked: it lasts here as it travelled, so that
-- whoever sent it need not wait. Nothing reads it but whoever looks at it next.
CREATE TABLE arrival (
  id INTEGER PRIMARY KEY,          -- the order in which they came
  at INTEGER NOT NULL,             -- when, milliseconds since 1970
  envelope BLOB NOT NULL           -- a whole record
) STRICT;
