extension Schema {
  /// 005: what the texts of offers are compared by, and what counsellors decided about pairs of offers.
  ///
  /// `cluster` is the key of the text; within a cluster, `conditions` tell posts apart. Where a counsellor has decided
  /// about an offer, both are those of the post that it was put to, and its own stand in `text_key` and
  /// `text_conditions`. Which offer stands for a post follows from these rows and `closed_on`, and is written to
  /// `offer.duplicate_*`.
  static let duplicates = """
    CREATE TABLE offer_text (
      source TEXT NOT NULL,
      source_id TEXT NOT NULL,
      cluster INTEGER NOT NULL,
      conditions TEXT NOT NULL CHECK (conditions NOT GLOB '*[^a-z0-9_ -]*'),
      richness INTEGER NOT NULL CHECK (richness >= 0),
      text_key INTEGER,
      text_conditions TEXT CHECK (text_conditions NOT GLOB '*[^a-z0-9_ -]*'),
      place INTEGER NOT NULL,
      sketch BLOB CHECK (length(sketch) = 128),
      PRIMARY KEY (source, source_id),
      CONSTRAINT decision_is_whole CHECK ((text_key IS NULL) = (text_conditions IS NULL)),
      FOREIGN KEY (source, source_id) REFERENCES offer (source, source_id) ON UPDATE RESTRICT ON DELETE RESTRICT
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX offer_text_of_cluster ON offer_text (cluster, conditions);
    CREATE INDEX offer_text_decided ON offer_text (text_key) WHERE text_key IS NOT NULL;

    CREATE TABLE duplicate_decision (
      number INTEGER PRIMARY KEY,
      at TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
      user TEXT NOT NULL CHECK (user <> ''),
      verdict TEXT NOT NULL CHECK (verdict IN ('same', 'apart')),
      source TEXT NOT NULL,
      source_id TEXT NOT NULL,
      other_source TEXT NOT NULL,
      other_source_id TEXT NOT NULL,
      CONSTRAINT two_offers CHECK (source <> other_source OR source_id <> other_source_id),
      FOREIGN KEY (source, source_id) REFERENCES offer (source, source_id) ON UPDATE RESTRICT ON DELETE RESTRICT,
      FOREIGN KEY (other_source, other_source_id) REFERENCES offer (source, source_id)
        ON UPDATE RESTRICT ON DELETE RESTRICT
    ) STRICT;

    CREATE TRIGGER duplicate_decision_never_changes BEFORE UPDATE ON duplicate_decision
    BEGIN
      SELECT RAISE(ABORT, 'duplicate_decision is append-only');
    END;

    CREATE TRIGGER duplicate_decision_keeps_its_rows BEFORE DELETE ON duplicate_decision
    BEGIN
      SELECT RAISE(ABORT, 'duplicate_decision is append-only');
    END;

    CREATE TRIGGER duplicate_decision_replaces_nothing BEFORE INSERT ON duplicate_decision
    WHEN EXISTS (SELECT 1 FROM duplicate_decision WHERE number = NEW.number)
    BEGIN
      SELECT RAISE(ABORT, 'duplicate_decision is append-only');
    END;
    """
}
