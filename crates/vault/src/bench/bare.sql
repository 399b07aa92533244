CREATE TABLE entries(
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, ts INTEGER NOT NULL, author TEXT, inc TEXT,
  tags TEXT, place TEXT, lat REAL, lon REAL, ver TEXT, root TEXT, text TEXT
);
CREATE INDEX e_ts ON entries(ts);
CREATE INDEX e_inc ON entries(inc, ts);
CREATE INDEX e_root ON entries(root, ts) WHERE root IS NOT NULL;
CREATE VIRTUAL TABLE fts USING fts5(text, tags, content='entries', content_rowid='seq', prefix='4');
CREATE TABLE docs(kind TEXT, id TEXT, body TEXT, PRIMARY KEY(kind, id));
