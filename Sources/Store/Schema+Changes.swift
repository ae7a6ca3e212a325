extension Schema {
  /// 007: which participants came, changed or went, one after the other, so that what was made of an earlier state can
  /// take in what is new. Numbers are never used twice; rows whose news everybody has are deleted.
  static let changes = """
    CREATE TABLE participant_change (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL CHECK (id <> '')
    ) STRICT;

    CREATE TRIGGER participant_comes AFTER INSERT ON participant
    BEGIN
      INSERT INTO participant_change (id) VALUES (NEW.id);
    END;

    CREATE TRIGGER participant_changes AFTER UPDATE ON participant
    BEGIN
      INSERT INTO participant_change (id) VALUES (NEW.id);
    END;

    CREATE TRIGGER participant_goes AFTER DELETE ON participant
    BEGIN
      INSERT INTO participant_change (id) VALUES (OLD.id);
    END;
    """
}
