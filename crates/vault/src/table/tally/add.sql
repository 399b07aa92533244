INSERT INTO tally (happened, known, marks, early, late) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (known, happened) DO UPDATE SET
  marks = marks + excluded.marks,
  early = early + excluded.early,
  late = late + excluded.late
