/// Parts of communes that offers name as if they were communes, and that no table of merged communes lists: merged before
/// 1972, or never a commune. They take the code and the centre of today's commune.
enum UsualParts {
  /// The name of each part and today's commune.
  static let all: [(name: String, today: InseeCode)] = parts.compactMap { name, today in
    InseeCode(today).map { (name, $0) }
  }

  private static let parts: [(String, String)] = [
    ("Malo-les-Bains", "59183"), ("Malo", "59183"), ("Rosendaël", "59183"), ("Petite-Synthe", "59183"),
    ("Hellemmes", "59350"), ("Fives", "59350"), ("Wazemmes", "59350"), ("Vieux-Lille", "59350"),
    ("Le Touquet", "62826"), ("Sophia Antipolis", "06152"),
    ("Banassac", "48017"), ("Canilhac", "48017"),
  ]
}
