extension Schema {
  /// 010: lists of drives that can be made again, and drives that can be deleted.
  ///
  /// A list keeps what a replay needs: up to which step and which list, of any drive, things were known, and keyed digests of
  /// what was compared and of what came out. What it tells of somebody is sealed: the points of priority would tell the
  /// criteria that somebody meets, and so would a reason such as a clause, or the counts of its summary. Lists of before tell
  /// it openly and cannot be replayed: they go, and are made again by `drive shortlist`.
  ///
  /// A drive can be deleted as a whole once its lists are six months old (they are logs of a high-risk system, EU AI Act art.
  /// 19) and its results five years (evidence of the ESF); `drive_deletion` says who did it.
  static let driveLists = """
    DROP TABLE drive_preparation;
    DROP TABLE drive_appointment;
    DROP TABLE drive_place;
    DROP TABLE drive_list;
    DROP TRIGGER drive_step_keeps_its_rows;
    DROP TRIGGER drive_result_keeps_its_rows;

    CREATE TABLE drive_deletion (
      drive INTEGER PRIMARY KEY,
      at TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
      user TEXT NOT NULL CHECK (user <> '')
    ) STRICT;

    CREATE TRIGGER drive_step_keeps_its_rows BEFORE DELETE ON drive_step
    WHEN NOT EXISTS (SELECT 1 FROM drive_deletion WHERE drive = OLD.drive)
      AND (OLD.participant IS NULL OR EXISTS (SELECT 1 FROM participant WHERE id = OLD.participant))
    BEGIN
      SELECT RAISE(ABORT, 'drive_step is append-only');
    END;

    CREATE TRIGGER drive_result_keeps_its_rows BEFORE DELETE ON drive_result
    WHEN NOT EXISTS (SELECT 1 FROM drive_deletion WHERE drive = OLD.drive)
      AND EXISTS (SELECT 1 FROM participant WHERE id = OLD.participant)
    BEGIN
      SELECT RAISE(ABORT, 'drive_result is append-only');
    END;

    CREATE TABLE drive_list (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      drive INTEGER NOT NULL CHECK (drive > 0),
      at TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
      user TEXT NOT NULL CHECK (user <> ''),
      as_of TEXT NOT NULL CHECK (as_of GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      known_step INTEGER NOT NULL CHECK (known_step > 0),
      known_list INTEGER NOT NULL CHECK (known_list >= 0),
      keeping TEXT NOT NULL CHECK (keeping IN ('nothing', 'where_equal', 'promised')),
      policy_name TEXT NOT NULL,
      policy_version TEXT NOT NULL,
      policy_digest BLOB NOT NULL CHECK (length(policy_digest) = 32),
      reference_editions TEXT NOT NULL,
      program_version TEXT NOT NULL CHECK (program_version <> ''),
      participant_count INTEGER NOT NULL CHECK (participant_count >= 0),
      participants_digest BLOB NOT NULL CHECK (length(participants_digest) = 32),
      offer_count INTEGER NOT NULL CHECK (offer_count >= 0),
      offers_digest BLOB NOT NULL CHECK (length(offers_digest) = 32),
      summary BLOB NOT NULL CHECK (length(summary) > 28),
      answer_digest BLOB NOT NULL CHECK (length(answer_digest) = 32)
    ) STRICT;

    CREATE INDEX drive_list_of_drive ON drive_list (drive, number);

    CREATE TRIGGER drive_list_never_changes BEFORE UPDATE ON drive_list
    BEGIN
      SELECT RAISE(ABORT, 'drive_list is append-only');
    END;

    CREATE TRIGGER drive_list_keeps_its_rows BEFORE DELETE ON drive_list
    WHEN NOT EXISTS (SELECT 1 FROM drive_deletion WHERE drive = OLD.drive)
    BEGIN
      SELECT RAISE(ABORT, 'drive_list is append-only');
    END;

    CREATE TRIGGER drive_list_replaces_nothing BEFORE INSERT ON drive_list
    WHEN EXISTS (SELECT 1 FROM drive_list WHERE number = NEW.number)
    BEGIN
      SELECT RAISE(ABORT, 'drive_list is append-only');
    END;

    CREATE TRIGGER drive_deletion_waits BEFORE INSERT ON drive_deletion
    WHEN EXISTS (
      SELECT 1 FROM drive_list WHERE drive = NEW.drive AND date(at, '+6 months') > date(NEW.at))
      OR EXISTS (
        SELECT 1 FROM drive_result WHERE drive = NEW.drive AND date(at, '+5 years') > date(NEW.at))
    BEGIN
      SELECT RAISE(ABORT, 'lists are kept six months, results five years');
    END;

    CREATE TRIGGER drive_deletion_never_changes BEFORE UPDATE ON drive_deletion
    BEGIN
      SELECT RAISE(ABORT, 'drive_deletion is append-only');
    END;

    CREATE TRIGGER drive_deletion_keeps_its_rows BEFORE DELETE ON drive_deletion
    BEGIN
      SELECT RAISE(ABORT, 'drive_deletion is append-only');
    END;

    CREATE TRIGGER drive_deletion_replaces_nothing BEFORE INSERT ON drive_deletion
    WHEN EXISTS (SELECT 1 FROM drive_deletion WHERE drive = NEW.drive)
    BEGIN
      SELECT RAISE(ABORT, 'drive_deletion is append-only');
    END;

    CREATE TABLE drive_place (
      list INTEGER NOT NULL REFERENCES drive_list (number) ON UPDATE RESTRICT ON DELETE CASCADE,
      number INTEGER NOT NULL CHECK (number > 0),
      participant TEXT NOT NULL REFERENCES participant (id) ON UPDATE RESTRICT ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('invited', 'reserve', 'left_out')),
      source TEXT,
      source_id TEXT,
      told BLOB NOT NULL CHECK (length(told) > 28),
      PRIMARY KEY (list, number),
      CONSTRAINT offer_is_whole CHECK ((source IS NULL) = (source_id IS NULL)),
      FOREIGN KEY (source, source_id) REFERENCES offer (source, source_id) ON UPDATE RESTRICT ON DELETE RESTRICT
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX drive_place_of_participant ON drive_place (participant);

    CREATE TRIGGER drive_place_never_changes BEFORE UPDATE ON drive_place
    BEGIN
      SELECT RAISE(ABORT, 'drive_place is append-only');
    END;

    CREATE TABLE drive_appointment (
      list INTEGER NOT NULL REFERENCES drive_list (number) ON UPDATE RESTRICT ON DELETE CASCADE,
      participant TEXT NOT NULL REFERENCES participant (id) ON UPDATE RESTRICT ON DELETE CASCADE,
      source TEXT NOT NULL,
      source_id TEXT NOT NULL,
      interviewer TEXT NOT NULL CHECK (interviewer <> ''),
      room TEXT NOT NULL,
      starts INTEGER NOT NULL CHECK (starts BETWEEN 0 AND 1440),
      ends INTEGER NOT NULL CHECK (ends BETWEEN 0 AND 1440 AND ends > starts),
      PRIMARY KEY (list, participant, source, source_id),
      FOREIGN KEY (source, source_id) REFERENCES offer (source, source_id) ON UPDATE RESTRICT ON DELETE RESTRICT
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX drive_appointment_of_participant ON drive_appointment (participant);

    CREATE TABLE drive_preparation (
      list INTEGER NOT NULL REFERENCES drive_list (number) ON UPDATE RESTRICT ON DELETE CASCADE,
      participant TEXT NOT NULL REFERENCES participant (id) ON UPDATE RESTRICT ON DELETE CASCADE,
      on_day TEXT NOT NULL CHECK (on_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      starts INTEGER NOT NULL CHECK (starts BETWEEN 0 AND 1440),
      ends INTEGER NOT NULL CHECK (ends BETWEEN 0 AND 1440 AND ends > starts),
      room TEXT NOT NULL,
      PRIMARY KEY (list, participant)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX drive_preparation_of_participant ON drive_preparation (participant);

    CREATE TRIGGER drive_step_is_of_a_drive BEFORE INSERT ON drive_step
    WHEN EXISTS (SELECT 1 FROM drive_deletion WHERE drive = NEW.drive)
    BEGIN
      SELECT RAISE(ABORT, 'the drive was deleted');
    END;

    CREATE TRIGGER drive_list_is_of_a_drive BEFORE INSERT ON drive_list
    WHEN EXISTS (SELECT 1 FROM drive_deletion WHERE drive = NEW.drive)
    BEGIN
      SELECT RAISE(ABORT, 'the drive was deleted');
    END;

    CREATE TRIGGER drive_result_is_of_a_drive BEFORE INSERT ON drive_result
    WHEN EXISTS (SELECT 1 FROM drive_deletion WHERE drive = NEW.drive)
    BEGIN
      SELECT RAISE(ABORT, 'the drive was deleted');
    END;
    """
}
