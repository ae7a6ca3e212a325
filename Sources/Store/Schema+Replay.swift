extension Schema {
  /// 006: what a ranking needs to be replayed, and the policies that rankings were made with.
  ///
  /// Rankings logged before have none of the new columns: they are shown, not replayed. The digests of facts and of the
  /// answer are keyed (see `KeyedDigest`); no fact is copied. The text of a policy holds no personal data and is kept for
  /// good, once for all rankings made with it.
  static let replay = """
    ALTER TABLE ranking_log ADD COLUMN list_order TEXT CHECK (list_order IN ('combined', 'fit'));
    ALTER TABLE ranking_log ADD COLUMN row_limit INTEGER CHECK (row_limit >= 1);
    ALTER TABLE ranking_log ADD COLUMN captured_since TEXT
      CHECK (captured_since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
    ALTER TABLE ranking_log ADD COLUMN spread_ratio INTEGER CHECK (spread_ratio >= 1);
    ALTER TABLE ranking_log ADD COLUMN program_version TEXT CHECK (program_version <> '');
    ALTER TABLE ranking_log ADD COLUMN participant_count INTEGER CHECK (participant_count >= 0);
    ALTER TABLE ranking_log ADD COLUMN participants_digest BLOB CHECK (length(participants_digest) = 32);
    ALTER TABLE ranking_log ADD COLUMN offer_count INTEGER CHECK (offer_count >= 0);
    ALTER TABLE ranking_log ADD COLUMN offers_digest BLOB CHECK (length(offers_digest) = 32);
    ALTER TABLE ranking_log ADD COLUMN replay_of INTEGER CHECK (replay_of >= 1);
    ALTER TABLE ranking_log ADD COLUMN answer_digest BLOB CHECK (length(answer_digest) = 32)
      CONSTRAINT what_a_replay_needs_is_whole CHECK (
        (list_order IS NULL) = (answer_digest IS NULL)
        AND (program_version IS NULL) = (answer_digest IS NULL)
        AND (participant_count IS NULL) = (answer_digest IS NULL)
        AND (participants_digest IS NULL) = (answer_digest IS NULL)
        AND (offer_count IS NULL) = (answer_digest IS NULL)
        AND (offers_digest IS NULL) = (answer_digest IS NULL)
        AND (answer_digest IS NOT NULL OR coalesce(row_limit, captured_since, spread_ratio, replay_of) IS NULL));

    CREATE TABLE policy_text (
      digest BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
      kept_at TEXT NOT NULL
        CHECK (kept_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
      text TEXT NOT NULL
    ) STRICT;

    CREATE TRIGGER policy_text_never_changes BEFORE UPDATE ON policy_text
    BEGIN
      SELECT RAISE(ABORT, 'policy_text is append-only');
    END;

    CREATE TRIGGER policy_text_keeps_its_rows BEFORE DELETE ON policy_text
    BEGIN
      SELECT RAISE(ABORT, 'policy_text is append-only');
    END;

    CREATE TRIGGER policy_text_replaces_nothing BEFORE INSERT ON policy_text
    WHEN EXISTS (SELECT 1 FROM policy_text WHERE digest = NEW.digest)
    BEGIN
      SELECT RAISE(ABORT, 'policy_text is append-only');
    END;
    """
}
