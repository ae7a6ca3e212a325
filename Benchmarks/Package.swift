// swift-tools-version: 6.2
import PackageDescription

// `indexing` measures the program as its users run it, and imports no room; `retrieval` measures the search for the best
// on a market of any size, inside one process; `peers` runs the same search on the columns of other engines;
// `assignment` fills the places of a drive.
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "Candidatheque", path: "..")],
  targets: [
    .executableTarget(name: "indexing", swiftSettings: [.treatAllWarnings(as: .error)]),
    .executableTarget(
      name: "retrieval", dependencies: [.product(name: "Matcher", package: "Candidatheque")],
      swiftSettings: [.treatAllWarnings(as: .error)]),
    .executableTarget(
      name: "peers", dependencies: [.product(name: "Matcher", package: "Candidatheque")],
      swiftSettings: [.treatAllWarnings(as: .error)]),
    .executableTarget(
      name: "assignment", dependencies: [.product(name: "Shortlister", package: "Candidatheque")],
      swiftSettings: [.treatAllWarnings(as: .error)]),
  ],
  swiftLanguageModes: [.v6]
)
