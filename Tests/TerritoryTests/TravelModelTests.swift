import Territory
import Testing

@Suite("Travel time: a fixed part and a pace by mode, over the distance by road")
struct TravelModelTests {
  private let model = TravelModel(
    detour: 1.3, withinCommune: Kilometres(1.5),
    paces: [
      .car: .init(fixedMinutes: 2.5, minutesPerKilometre: 1.06, reach: nil),
      .moped: .init(fixedMinutes: 2, minutesPerKilometre: 2, reach: Kilometres(40)),
      .publicTransport: .init(fixedMinutes: 12, minutesPerKilometre: 2.4, reach: Kilometres(80)),
      .bicycle: .init(fixedMinutes: 2, minutesPerKilometre: 4, reach: Kilometres(15)),
      .walk: .init(fixedMinutes: 0, minutesPerKilometre: 12.5, reach: Kilometres(6)),
    ])

  @Test(
    "Minutes by mode, rounded up; nothing beyond the mode's reach",
    arguments: [
      (TravelMode.car, 0.0, 3), (.car, 10, 14), (.car, 25, 29), (.car, 50, 56), (.car, 300, 321),
      (.moped, 10, 22), (.moped, 40, 82), (.moped, 40.01, nil),
      (.publicTransport, 10, 36), (.publicTransport, 80, 204), (.publicTransport, 80.5, nil),
      (.bicycle, 5, 22), (.bicycle, 15, 62), (.bicycle, 16, nil),
      (.walk, 0, 0), (.walk, 2, 25), (.walk, 6, 75), (.walk, 6.1, nil),
    ] as [(TravelMode, Double, Int?)])
  func minutes(mode: TravelMode, kilometres: Double, expected: Int?) {
    #expect(model.minutes(for: Kilometres(kilometres), by: mode)?.value == expected)
  }

  @Test("By car about 2.5 min + 1.06 min a kilometre, whole minutes never less than the model's")
  func car() throws {
    for tenth in 0...2_000 {
      let kilometres = Double(tenth) / 10
      let minutes = try #require(model.minutes(for: Kilometres(kilometres), by: .car)).value
      let exact = 2.5 + 1.06 * kilometres
      #expect(Double(minutes) >= exact && Double(minutes) < exact + 1)
    }
  }

  @Test("Farther never takes less time", arguments: TravelMode.allCases)
  func monotone(mode: TravelMode) {
    var last = 0
    for step in 0...1_200 {
      guard let minutes = model.minutes(for: Kilometres(Double(step) / 10), by: mode) else { break }
      #expect(minutes.value >= last)
      last = minutes.value
    }
  }

  @Test("The road is 1.3 times the straight line")
  func detour() throws {
    let (dunkerque, calais) = (place(51.0347, 2.3772, .commune), place(50.9512, 1.8587, .commune))
    let (start, end) = (try #require(dunkerque.point), try #require(calais.point))
    let straight = start.distance(to: end)
    #expect(model.roadDistance(from: dunkerque, to: calais) == Kilometres(straight.value * 1.3))
    #expect(model.roadDistance(from: dunkerque, to: calais) == model.roadDistance(from: calais, to: dunkerque))
  }

  @Test("Inside one commune the centre stands for everything: 1.5 km is assumed, unless both addresses are known")
  func withinCommune() {
    let centre = place(51.0347, 2.3772, .commune)
    #expect(model.roadDistance(from: centre, to: centre) == Kilometres(1.5 * 1.3))
    #expect(model.roadDistance(from: place(51.0347, 2.3772, .address), to: centre) == Kilometres(1.5 * 1.3))
    let address = place(51.0347, 2.3772, .address)
    #expect(model.roadDistance(from: address, to: address) == Kilometres(0))
  }

  @Test("Without a point there is no distance")
  func noPoint() {
    let region = Place(insee: nil, name: "Occitanie", postalCode: nil, point: nil, precision: .region)
    #expect(model.roadDistance(from: region, to: place(51, 2, .commune)) == nil)
  }

  private func place(_ latitude: Double, _ longitude: Double, _ precision: Place.Precision) -> Place {
    Place(insee: nil, name: "", postalCode: nil, point: point(latitude, longitude), precision: precision)
  }
}
