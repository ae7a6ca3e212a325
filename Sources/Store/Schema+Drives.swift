extension Schema {
  /// 008: recruitment drives. A drive is the sum of its steps; a list says where each participant stands; results say who
  /// came. Steps, lists and results
  /// are kept as they were written, and go with the participant they are about; the times of a list are the latest ones.
  ///
  /// Reasons are sealed: they are words about a person. `terms` holds numbers, codes and identities, no word about anybody.
  static let drives = """
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
    WHEN OLD.participant IS NULL OR EXISTS (SELECT 1 FROM participant WHERE id = OLD.participant)
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
      step INTEGER NOT NULL CHECK (step > 0),
      policy_name TEXT NOT NULL,
      policy_version TEXT NOT NULL,
      policy_digest BLOB NOT NULL CHECK (length(policy_digest) = 32),
      reference_editions TEXT NOT NULL,
      facts_digest BLOB NOT NULL CHECK (length(facts_digest) = 32),
      summary TEXT NOT NULL CHECK (json_valid(summary))
    ) STRICT;

    CREATE INDEX drive_list_of_drive ON drive_list (drive, number);

    CREATE TABLE drive_place (
      list INTEGER NOT NULL REFERENCES drive_list (number) ON UPDATE RESTRICT ON DELETE CASCADE,
      number INTEGER NOT NULL CHECK (number > 0),
      participant TEXT NOT NULL REFERENCES participant (id) ON UPDATE RESTRICT ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('invited', 'reserve', 'left_out')),
      reason TEXT NOT NULL CHECK (reason <> '' AND reason NOT GLOB '*[^a-z_]*'),
      source TEXT,
      source_id TEXT,
      place INTEGER CHECK (place > 0),
      fit INTEGER CHECK (fit >= 0),
      total INTEGER CHECK (total >= 0),
      PRIMARY KEY (list, number),
      CONSTRAINT offer_is_whole CHECK ((source IS NULL) = (source_id IS NULL)),
      FOREIGN KEY (source, source_id) REFERENCES offer (source, source_id) ON UPDATE RESTRICT ON DELETE RESTRICT
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX drive_place_of_participant ON drive_place (participant);

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
    WHEN OLD.participant IS NULL OR EXISTS (SELECT 1 FROM participant WHERE id = OLD.participant)
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
