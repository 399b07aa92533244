-- The words of the log as they stand now, up to `reach.gathered`. The rowid is the `root` of the line.
-- Nothing sealed to the legal team ever comes here.
CREATE VIRTUAL TABLE entry_text USING fts5 (
  words, tags, place, people,
  content = '', contentless_delete = 1, prefix = '4',
  tokenize = 'unicode61 remove_diacritics 2'
);
