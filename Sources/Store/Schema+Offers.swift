extension Schema {
  /// 001: offers, and the captures they come from.
  ///
  /// Lists of codes are token text (see `TokenList`), so that an offer is one row and the whole table is read in one
  /// ordered pass: it has no rowid, its rows lie in the order of the primary key. `duplicate_*` is no foreign key: the
  /// offer repeated may come later, or never.
  static let offers = """
    PRAGMA application_id = 0x43414E44;

    CREATE TABLE offer (
      source TEXT NOT NULL CHECK (source <> '' AND source NOT GLOB '*:*'),
      source_id TEXT NOT NULL CHECK (source_id <> ''),
      title TEXT NOT NULL,
      occupations TEXT NOT NULL CHECK (occupations NOT GLOB '*[^A-Z0-9: ]*'),
      sectors TEXT NOT NULL CHECK (sectors NOT GLOB '*[^a-z0-9: ]*'),
      skills TEXT NOT NULL CHECK (skills NOT GLOB '*[^0-9!sd ]*'),
      licences TEXT NOT NULL CHECK (licences NOT GLOB '*[^A-Z0-9! ]*'),
      certificates TEXT NOT NULL CHECK (certificates NOT GLOB '*[^A-Z0-9_/! -]*'),
      contract_kind TEXT CHECK (contract_kind IN (
        'cdi', 'cdd', 'temp', 'seasonal', 'apprenticeship', 'professionalisation', 'self_employed', 'other')),
      contract_months INTEGER CHECK (contract_months >= 0),
      contract_hours INTEGER CHECK (contract_hours >= 0),
      is_work_study INTEGER NOT NULL CHECK (is_work_study IN (0, 1)),
      is_insertion INTEGER NOT NULL CHECK (is_insertion IN (0, 1)),
      weekly_minutes INTEGER CHECK (weekly_minutes BETWEEN 0 AND 10080),
      is_full_time INTEGER CHECK (is_full_time IN (0, 1)),
      shifts TEXT CHECK (shifts NOT GLOB '*[^a-z0-9 ]*'),
      pay_minimum INTEGER CHECK (pay_minimum >= 0),
      pay_maximum INTEGER CHECK (pay_maximum >= pay_minimum),
      experience TEXT NOT NULL CHECK (experience IN ('not_stated', 'beginner_accepted', 'required', 'wished')),
      experience_months INTEGER CHECK (experience_months >= 0),
      training_level INTEGER CHECK (training_level BETWEEN 0 AND 6),
      is_training_required INTEGER CHECK (is_training_required IN (0, 1)),
      place_name TEXT,
      place_insee TEXT CHECK (place_insee GLOB '[0-9][0-9AB][0-9][0-9][0-9]'),
      place_postal_code TEXT CHECK (place_postal_code GLOB '[0-9][0-9][0-9][0-9][0-9]'),
      place_latitude REAL CHECK (place_latitude BETWEEN -90 AND 90),
      place_longitude REAL CHECK (place_longitude BETWEEN -180 AND 180),
      place_precision TEXT CHECK (place_precision IN ('address', 'commune', 'departement', 'region')),
      posts INTEGER NOT NULL CHECK (posts >= 1),
      starts_on TEXT CHECK (starts_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      published_on TEXT CHECK (published_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      expires_on TEXT CHECK (expires_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      employer TEXT,
      is_accessible_rqth INTEGER NOT NULL CHECK (is_accessible_rqth IN (0, 1)),
      duplicate_source TEXT CHECK (duplicate_source <> ''),
      duplicate_source_id TEXT CHECK (duplicate_source_id <> ''),
      warnings TEXT NOT NULL CHECK (json_valid(warnings)),
      closed_on TEXT CHECK (closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      closed_reason TEXT CHECK (closed_reason IN ('not_seen', 'expired', 'counsellor')),
      first_captured_on TEXT NOT NULL CHECK (first_captured_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      last_captured_on TEXT NOT NULL CHECK (last_captured_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      PRIMARY KEY (source, source_id),
      CONSTRAINT pay_has_both_bounds CHECK ((pay_minimum IS NULL) = (pay_maximum IS NULL)),
      CONSTRAINT months_are_of_experience_asked
        CHECK (experience_months IS NULL OR experience IN ('required', 'wished')),
      CONSTRAINT training_is_whole CHECK ((training_level IS NULL) = (is_training_required IS NULL)),
      CONSTRAINT place_is_whole CHECK (
        (place_name IS NULL) = (place_precision IS NULL)
        AND (place_latitude IS NULL) = (place_longitude IS NULL)
        AND (place_name IS NOT NULL OR coalesce(place_insee, place_postal_code, place_latitude) IS NULL)),
      CONSTRAINT duplicate_is_whole CHECK ((duplicate_source IS NULL) = (duplicate_source_id IS NULL)),
      CONSTRAINT closing_is_whole CHECK ((closed_on IS NULL) = (closed_reason IS NULL)),
      CONSTRAINT first_capture_is_first CHECK (first_captured_on <= last_captured_on)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE offer_capture (
      source TEXT NOT NULL,
      source_id TEXT NOT NULL,
      number INTEGER NOT NULL CHECK (number >= 1),
      captured_on TEXT NOT NULL CHECK (captured_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      file TEXT NOT NULL,
      line INTEGER NOT NULL CHECK (line >= 0),
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      payload TEXT NOT NULL,
      PRIMARY KEY (source, source_id, number),
      FOREIGN KEY (source, source_id) REFERENCES offer (source, source_id) ON UPDATE RESTRICT ON DELETE RESTRICT
    ) STRICT;

    CREATE TRIGGER offer_capture_never_changes BEFORE UPDATE ON offer_capture
    BEGIN
      SELECT RAISE(ABORT, 'a capture never changes');
    END;
    """
}
