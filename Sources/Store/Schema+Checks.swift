extension Schema {
  /// 009: words of an offer's columns are compared one by one. SQLite makes a table of the values of an `IN` of more than two
  /// each time a row is written; four of them cost as much as the row (6.5 % of an import).
  ///
  /// Only the wording of conditions changes, none of what is on disk: the text of the table is rewritten in place, as the
  /// documentation of SQLite has it for such a change ("Making Other Kinds Of Table Schema Changes"). The table that comes
  /// and goes makes other connections read the schema anew.
  static let checks = """
    PRAGMA writable_schema = ON;

    UPDATE sqlite_schema SET sql = replace(replace(replace(replace(sql,
      'contract_kind IN (
        ''cdi'', ''cdd'', ''temp'', ''seasonal'', ''apprenticeship'', ''professionalisation'', ''self_employed'', ''other'')',
      'contract_kind = ''cdi'' OR contract_kind = ''cdd'' OR contract_kind = ''temp'' OR contract_kind = ''seasonal''
        OR contract_kind = ''apprenticeship'' OR contract_kind = ''professionalisation''
        OR contract_kind = ''self_employed'' OR contract_kind = ''other'''),
      'experience IN (''not_stated'', ''beginner_accepted'', ''required'', ''wished'')',
      'experience = ''not_stated'' OR experience = ''beginner_accepted'' OR experience = ''required''
        OR experience = ''wished'''),
      'place_precision IN (''address'', ''commune'', ''departement'', ''region'')',
      'place_precision = ''address'' OR place_precision = ''commune'' OR place_precision = ''departement''
        OR place_precision = ''region'''),
      'closed_reason IN (''not_seen'', ''expired'', ''counsellor'')',
      'closed_reason = ''not_seen'' OR closed_reason = ''expired'' OR closed_reason = ''counsellor''')
    WHERE type = 'table' AND name = 'offer';

    PRAGMA writable_schema = RESET;

    CREATE TABLE schema_has_changed (number INTEGER) STRICT;
    DROP TABLE schema_has_changed;
    """
}
