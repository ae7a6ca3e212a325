/// Parts of communes that offers name as if they were communes, and that no table of merged communes lists: merged before
/// 1972, or never a commune. Each with today's commune and its own centre, by hand, to about half a kilometre.
enum UsualParts {
  static let all: [FormerCommune] = parts.compactMap { name, today, latitude, longitude in
    guard let code = InseeCode(today), let centre = Coordinates(latitude: latitude, longitude: longitude) else {
      return nil
    }
    return FormerCommune(code: code, name: name, today: code, centre: centre)
  }

  private static let parts: [(String, String, Double, Double)] = [
    ("Malo-les-Bains", "59183", 51.048, 2.401),
    ("Malo", "59183", 51.048, 2.401),
    ("Rosendaël", "59183", 51.036, 2.399),
    ("Petite-Synthe", "59183", 51.024, 2.344),
    ("Hellemmes", "59350", 50.626, 3.110),
    ("Fives", "59350", 50.633, 3.088),
    ("Wazemmes", "59350", 50.624, 3.048),
    ("Vieux-Lille", "59350", 50.642, 3.059),
    ("Le Touquet", "62826", 50.521, 1.586),
    ("Sophia Antipolis", "06152", 43.616, 7.055),
  ]
}
