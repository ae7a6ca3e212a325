extension Schema {
  /// 002: participants, and the value by which a wrong key is known.
  ///
  /// `criteria` and `barriers` are sealed as a whole: which criteria a person has on record, and how many, shows no
  /// more than their content (see `Sealing`).
  static let participants = """
    CREATE TABLE participant (
      id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
      given_name TEXT NOT NULL,
      family_name TEXT NOT NULL,
      birth_date TEXT CHECK (birth_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      home_name TEXT,
      home_insee TEXT CHECK (home_insee GLOB '[0-9][0-9AB][0-9][0-9][0-9]'),
      home_postal_code TEXT CHECK (home_postal_code GLOB '[0-9][0-9][0-9][0-9][0-9]'),
      home_latitude REAL CHECK (home_latitude BETWEEN -90 AND 90),
      home_longitude REAL CHECK (home_longitude BETWEEN -180 AND 180),
      home_precision TEXT CHECK (home_precision IN ('address', 'commune', 'departement', 'region')),
      project_occupations TEXT NOT NULL CHECK (project_occupations NOT GLOB '*[^A-Z0-9 ]*'),
      project_sectors TEXT NOT NULL CHECK (project_sectors NOT GLOB '*[^a-z ]*'),
      project_validated_on TEXT CHECK (project_validated_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      skills TEXT NOT NULL CHECK (skills NOT GLOB '*[^0-9+= -]*'),
      licences TEXT NOT NULL CHECK (licences NOT GLOB '*[^A-Z0-9+= -]*'),
      certificates TEXT NOT NULL CHECK (certificates NOT GLOB '*[^A-Z0-9_/+= -]*'),
      travel_modes TEXT NOT NULL CHECK (travel_modes NOT GLOB '*[^a-z_+= -]*'),
      longest_travel INTEGER CHECK (longest_travel >= 0),
      contract_kinds TEXT NOT NULL CHECK (contract_kinds NOT GLOB '*[^a-z_+= -]*'),
      minimum_minutes INTEGER CHECK (minimum_minutes BETWEEN 0 AND 10080),
      maximum_minutes INTEGER CHECK (maximum_minutes BETWEEN 0 AND 10080),
      shifts TEXT NOT NULL CHECK (shifts NOT GLOB '*[^a-z0-9+= -]*'),
      available_from TEXT CHECK (available_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      experience TEXT CHECK (experience NOT GLOB '*[^A-Z0-9: ]*'),
      training_level INTEGER CHECK (training_level BETWEEN 0 AND 6),
      criteria BLOB NOT NULL CHECK (length(criteria) > 28),
      barriers BLOB NOT NULL CHECK (length(barriers) > 28),
      employment_adviser TEXT,
      imported_on TEXT NOT NULL CHECK (imported_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      updated_on TEXT NOT NULL CHECK (updated_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      CONSTRAINT home_is_whole CHECK (
        (home_name IS NULL) = (home_precision IS NULL)
        AND (home_latitude IS NULL) = (home_longitude IS NULL)
        AND (home_name IS NOT NULL OR coalesce(home_insee, home_postal_code, home_latitude) IS NULL)),
      CONSTRAINT update_follows_import CHECK (imported_on <= updated_on)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE sealing_check (
      number INTEGER PRIMARY KEY CHECK (number = 1),
      sealed BLOB NOT NULL
    ) STRICT;
    """

  /// 003: the records of imported files that could not become an offer or a participant.
  static let rejected = """
    CREATE TABLE rejected_record (
      number INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('offer', 'participant')),
      source TEXT NOT NULL,
      file TEXT NOT NULL,
      line INTEGER NOT NULL CHECK (line >= 0),
      field TEXT,
      value TEXT,
      reason TEXT NOT NULL CHECK (reason <> '' AND reason NOT GLOB '*[^a-z_]*'),
      detail TEXT CHECK (detail IS NULL OR json_valid(detail)),
      first_seen_on TEXT NOT NULL CHECK (first_seen_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      record_digest BLOB NOT NULL UNIQUE CHECK (length(record_digest) = 32)
    ) STRICT;
    """
}
