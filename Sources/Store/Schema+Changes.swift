extension Schema {
  /// 007: which participants and offers came, changed or went, one after the other, so that what was made of an earlier
  /// state can take in what is new. Numbers are never used twice; rows whose news everybody has are deleted. An offer that
  /// is only seen again has not changed.
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

    CREATE TABLE offer_change (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      source TEXT NOT NULL CHECK (source <> ''),
      source_id TEXT NOT NULL CHECK (source_id <> '')
    ) STRICT;

    CREATE TRIGGER offer_comes AFTER INSERT ON offer
    BEGIN
      INSERT INTO offer_change (source, source_id) VALUES (NEW.source, NEW.source_id);
    END;

    CREATE TRIGGER offer_facts_change AFTER UPDATE OF title ON offer
    BEGIN
      INSERT INTO offer_change (source, source_id) VALUES (NEW.source, NEW.source_id);
    END;

    CREATE TRIGGER offer_state_changes AFTER UPDATE OF closed_on, duplicate_source ON offer
    WHEN (OLD.closed_on IS NULL) <> (NEW.closed_on IS NULL)
      OR (OLD.duplicate_source IS NULL) <> (NEW.duplicate_source IS NULL)
    BEGIN
      INSERT INTO offer_change (source, source_id) VALUES (NEW.source, NEW.source_id);
    END;

    CREATE TRIGGER offer_goes AFTER DELETE ON offer
    BEGIN
      INSERT INTO offer_change (source, source_id) VALUES (OLD.source, OLD.source_id);
    END;
    """
}
