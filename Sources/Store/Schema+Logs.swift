extension Schema {
  /// 004: the logs of rankings and of access, which only grow.
  ///
  /// Triggers refuse to change or delete a row. A row is deleted only when a purge that covers it has been announced
  /// in `log_purge`, which only grows itself and takes no date less than six months back. The third trigger of each log
  /// is there because `INSERT OR REPLACE` deletes without calling the second. All this stops a mistake of the program;
  /// it does not stop somebody who holds the file and means harm.
  static let logs = """
    CREATE TABLE log_purge (
      number INTEGER PRIMARY KEY,
      at TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
      user TEXT NOT NULL CHECK (user <> ''),
      purged_before TEXT NOT NULL CHECK (purged_before GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      CONSTRAINT logs_are_kept_six_months CHECK (purged_before <= date(substr(at, 1, 10), '-6 months'))
    ) STRICT;

    CREATE TABLE ranking_log (
      number INTEGER PRIMARY KEY,
      at TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
      user TEXT NOT NULL CHECK (user <> ''),
      question TEXT NOT NULL CHECK (question IN ('rank', 'suggest')),
      subject TEXT NOT NULL CHECK (subject <> ''),
      as_of TEXT NOT NULL CHECK (as_of GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      policy_name TEXT NOT NULL,
      policy_version TEXT NOT NULL,
      policy_digest BLOB NOT NULL CHECK (length(policy_digest) = 32),
      reference_editions TEXT NOT NULL,
      facts_digest BLOB NOT NULL CHECK (length(facts_digest) = 32),
      row_count INTEGER NOT NULL CHECK (row_count >= 0)
    ) STRICT;

    CREATE TABLE access_log (
      number INTEGER PRIMARY KEY,
      at TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
      user TEXT NOT NULL CHECK (user <> ''),
      action TEXT NOT NULL CHECK (action IN ('read', 'write', 'export')),
      object_kind TEXT NOT NULL CHECK (object_kind <> ''),
      object_id TEXT CHECK (object_id <> ''),
      object_count INTEGER CHECK (object_count >= 0),
      CONSTRAINT one_object_or_a_count CHECK ((object_id IS NULL) <> (object_count IS NULL))
    ) STRICT;

    CREATE TRIGGER log_purge_never_changes BEFORE UPDATE ON log_purge
    BEGIN
      SELECT RAISE(ABORT, 'log_purge is append-only');
    END;

    CREATE TRIGGER log_purge_keeps_its_rows BEFORE DELETE ON log_purge
    BEGIN
      SELECT RAISE(ABORT, 'log_purge is append-only');
    END;

    CREATE TRIGGER log_purge_replaces_nothing BEFORE INSERT ON log_purge
    WHEN EXISTS (SELECT 1 FROM log_purge WHERE number = NEW.number)
    BEGIN
      SELECT RAISE(ABORT, 'log_purge is append-only');
    END;

    CREATE TRIGGER ranking_log_never_changes BEFORE UPDATE ON ranking_log
    BEGIN
      SELECT RAISE(ABORT, 'ranking_log is append-only');
    END;

    CREATE TRIGGER ranking_log_keeps_its_rows BEFORE DELETE ON ranking_log
    WHEN OLD.at >= coalesce((SELECT max(purged_before) FROM log_purge), '')
    BEGIN
      SELECT RAISE(ABORT, 'ranking_log is append-only');
    END;

    CREATE TRIGGER ranking_log_replaces_nothing BEFORE INSERT ON ranking_log
    WHEN EXISTS (SELECT 1 FROM ranking_log WHERE number = NEW.number)
    BEGIN
      SELECT RAISE(ABORT, 'ranking_log is append-only');
    END;

    CREATE TRIGGER access_log_never_changes BEFORE UPDATE ON access_log
    BEGIN
      SELECT RAISE(ABORT, 'access_log is append-only');
    END;

    CREATE TRIGGER access_log_keeps_its_rows BEFORE DELETE ON access_log
    WHEN OLD.at >= coalesce((SELECT max(purged_before) FROM log_purge), '')
    BEGIN
      SELECT RAISE(ABORT, 'access_log is append-only');
    END;

    CREATE TRIGGER access_log_replaces_nothing BEFORE INSERT ON access_log
    WHEN EXISTS (SELECT 1 FROM access_log WHERE number = NEW.number)
    BEGIN
      SELECT RAISE(ABORT, 'access_log is append-only');
    END;
    """
}
