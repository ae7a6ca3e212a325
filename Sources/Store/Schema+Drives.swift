extension Schema {
  /// 008: recruitment drives. A drive is the sum of its steps; a list says where each participant stands; results say who
  /// came. Steps, lists and results are kept as they were written, and go with the participant they are about; the times of a
  /// list are the latest ones. A list keeps what a replay needs: up to which step and which list, of any drive, things were
  /// known, and keyed digests of what was compared and of what came out.
  ///
  /// A drive can be deleted as a whole once its last list is six months old (lists are logs of a high-risk system, EU AI Act
  /// art. 19), or when it has none; `drive_deletion` says who did it.
  ///
  /// Reasons are sealed: they are words about a person. So is what a place tells: the points of priority would tell the
  /// criteria that somebody meets, and so would a reason such as a clause. `terms` holds numbers, codes and identities, no word about anybody.
  static let drives = """
    CREATE TABLE drive_deletion (
      drive INTEGER PRIMARY KEY,
      at TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
      user TEXT NOT NULL CHECK (user <> '')
    ) STRICT;

    CREATE TABLE drive_step (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      drive INTEGER NOT NULL CHECK (drive > 0),
      at TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
      user TEXT NOT NULL CHECK (user <> ''),
      kind TEXT NOT NULL CHECK (kind <> '' AND kind NOT GLOB '*[^a-z_]*'),
      participant TEXT REFERENCES participant (id) ON UPDATE RESTRICT ON DELETE CASCADE,
      source TEXT,
      source_id TEXT,
      terms TEXT NOT NULL CHECK (json_valid(terms)),
      reason BLOB CHECK (length(reason) > 28),
      CONSTRAINT offer_is_whole CHECK ((source IS NULL) = (source_id IS NULL)),
      FOREIGN KEY (source, source_id) REFERENCES offer (source, source_id) ON UPDATE RESTRICT ON DELETE RESTRICT
    ) STRICT;

    CREATE INDEX drive_step_of_drive ON drive_step (drive, number);
    CREATE INDEX drive_step_of_participant ON drive_step (participant) WHERE participant IS NOT NULL;

    CREATE TRIGGER drive_step_never_changes BEFORE UPDATE ON drive_step
    BEGIN
      SELECT RAISE(ABORT, 'drive_step is append-only');
    END;

    CREATE TRIGGER drive_step_keeps_its_rows BEFORE DELETE ON drive_step
    WHEN NOT EXISTS (SELECT 1 FROM drive_deletion WHERE drive = OLD.drive)
      AND (OLD.participant IS NULL OR EXISTS (SELECT 1 FROM participant WHERE id = OLD.participant))
    BEGIN
      SELECT RAISE(ABORT, 'drive_step is append-only');
    END;

    CREATE TRIGGER drive_step_replaces_nothing BEFORE INSERT ON drive_step
    WHEN EXISTS (SELECT 1 FROM drive_step WHERE number = NEW.number)
    BEGIN
      SELECT RAISE(ABORT, 'drive_step is append-only');
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
      summary TEXT NOT NULL CHECK (json_valid(summary)),
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

    CREATE TRIGGER drive_deletion_waits_six_months BEFORE INSERT ON drive_deletion
    WHEN EXISTS (
      SELECT 1 FROM drive_list WHERE drive = NEW.drive AND date(at) > date(substr(NEW.at, 1, 10), '-6 months'))
    BEGIN
      SELECT RAISE(ABORT, 'lists are kept six months');
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

    CREATE TABLE drive_result (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      drive INTEGER NOT NULL CHECK (drive > 0),
      at TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
      user TEXT NOT NULL CHECK (user <> ''),
      participant TEXT NOT NULL REFERENCES participant (id) ON UPDATE RESTRICT ON DELETE CASCADE,
      source TEXT NOT NULL,
      source_id TEXT NOT NULL,
      attendance TEXT NOT NULL CHECK (attendance IN ('came', 'excused', 'absent')),
      result TEXT CHECK (result IN ('hired', 'second_interview', 'waiting', 'refused', 'declined')),
      counted_as TEXT CHECK (counted_as IN ('woman', 'man')),
      reason BLOB CHECK (length(reason) > 28),
      FOREIGN KEY (source, source_id) REFERENCES offer (source, source_id) ON UPDATE RESTRICT ON DELETE RESTRICT
    ) STRICT;

    CREATE INDEX drive_result_of_drive ON drive_result (drive, number);
    CREATE INDEX drive_result_of_participant ON drive_result (participant);

    CREATE TRIGGER drive_result_never_changes BEFORE UPDATE ON drive_result
    BEGIN
      SELECT RAISE(ABORT, 'drive_result is append-only');
    END;

    CREATE TRIGGER drive_result_keeps_its_rows BEFORE DELETE ON drive_result
    WHEN NOT EXISTS (SELECT 1 FROM drive_deletion WHERE drive = OLD.drive)
      AND EXISTS (SELECT 1 FROM participant WHERE id = OLD.participant)
    BEGIN
      SELECT RAISE(ABORT, 'drive_result is append-only');
    END;

    CREATE TRIGGER drive_result_replaces_nothing BEFORE INSERT ON drive_result
    WHEN EXISTS (SELECT 1 FROM drive_result WHERE number = NEW.number)
    BEGIN
      SELECT RAISE(ABORT, 'drive_result is append-only');
    END;
    """
}
