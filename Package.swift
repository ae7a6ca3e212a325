// swift-tools-version: 6.2
import PackageDescription

/// The rules every room is compiled under: no warning survives, existentials are spelt out.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
]

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// A room that is optimised in debug builds too: it indexes tens of thousands of titles and labels when a program starts, or
/// its tests score hundreds of thousands of pairs.
func optimisedRoom(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(
    name: name, dependencies: dependencies,
    swiftSettings: strict + [.unsafeFlags(["-O"], .when(configuration: .debug))])
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name), "TestSupport"] + dependencies, swiftSettings: strict)
}

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")

// Imports run downwards only; the order below is the order of the floors (see ARCHITECTURE.md).
let package = Package(
  name: "Candidatheque",
  products: [
    .executable(name: "candidatheque", targets: ["candidatheque"]),
    // For the benchmarks of the matcher and of the shortlist, a package of its own.
    .library(
      name: "Matcher",
      targets: [
        "Retrieval", "Spreading", "Matching", "Accompaniment", "Employment", "Territory", "Occupations",
        "CounsellorService", "ReferenceCompiler",
      ]),
    .library(name: "Shortlister", targets: ["Shortlisting"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .target(name: "CSums", cSettings: [.unsafeFlags(["-O2"])]),  // vector sums, quick in debug builds too
    .target(name: "CMemory"),
    .target(name: "CStore", linkerSettings: [.linkedLibrary("sqlite3")]),  // system SQLite, as GRDB's
    .target(name: "CReach", cSettings: [.unsafeFlags(["-O2"])]),  // a sieve in vectors, quick in debug builds too
    .target(name: "CICU", linkerSettings: [.linkedLibrary("icuuc")]),  // system ICU: libicu-dev
    // Flags of the system libraries, then the few of their functions that are used.
    .systemLibrary(name: "SystemLibXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "SystemGObject", pkgConfig: "gobject-2.0", providers: [.apt(["libgmime-3.0-dev"])]),
    .target(name: "CXML", dependencies: ["SystemLibXML"]),
    .target(name: "CHTML", dependencies: ["SystemLibXML"]),
    .target(name: "CJSON", linkerSettings: [.linkedLibrary("simdjson")]),  // system simdjson: libsimdjson-dev
    .target(name: "CZip", linkerSettings: [.linkedLibrary("zip")]),  // system libzip: libzip-dev
    .target(name: "CSheet", linkerSettings: [.linkedLibrary("xlsxwriter")]),  // system libxlsxwriter: libxlsxwriter-dev
    .target(
      name: "CMail", dependencies: ["SystemGObject"],
      // Not by pkg-config: GMime's flags hold two that SwiftPM refuses with a warning at every build.
      cSettings: [.unsafeFlags(["-isystem", "/usr/include/gmime-3.0"])],
      linkerSettings: [.linkedLibrary("gmime-3.0")]),
    optimisedRoom("Guarding"),
    optimisedRoom("FrenchText", ["CICU"]),
    optimisedRoom("FactTables"),
    room("Capture", ["CJSON", "CXML", "CZip"]),
    room("ColumnMapping", ["Capture", "FrenchText", yams]),
    room("Documents", ["Capture", "CHTML", "CMail"]),
    room("Publishing", ["CSheet"]),

    room("Territory", ["FrenchText", "FactTables"]),
    optimisedRoom("Occupations", ["CSums", "Guarding", "FrenchText", "FactTables"]),
    room("Employment", ["Territory", "Occupations"]),
    room("Accompaniment", ["Employment", "Territory", "Occupations"]),
    room("Drives", ["Accompaniment", "Employment", "Territory"]),

    room(
      "OfferCapture",
      ["ColumnMapping", "Documents", "Capture", "Employment", "Territory", "Occupations", "FrenchText"]),
    room(
      "OfferIndexing", ["OfferCapture", "Employment", "Territory", "Occupations", "FrenchText", "Guarding"]),
    room(
      "ParticipantIndexing",
      ["ColumnMapping", "Capture", "Accompaniment", "Employment", "Territory", "Occupations", "FrenchText"]),
    optimisedRoom("Matching", ["Accompaniment", "Employment", "Territory", "Occupations"]),

    optimisedRoom(
      "Retrieval", ["CMemory", "CReach", "Matching", "Accompaniment", "Employment", "Territory", "Occupations"]),

    optimisedRoom("Spreading"),
    optimisedRoom("Shortlisting"),
    optimisedRoom("Scheduling"),

    optimisedRoom(
      "DrivePlanning",
      ["Drives", "Shortlisting", "Scheduling", "Matching", "Accompaniment", "Employment", "Territory"]),

    room(
      "Store",
      ["CStore", "Drives", "Accompaniment", "Employment", "Territory", "Occupations", "Capture", grdb, sqlite, crypto]),
    room(
      "ReferenceCompiler",
      ["OfferCapture", "OfferIndexing", "Territory", "Occupations", "FactTables", "FrenchText", "Capture"]),
    room("Demonstration", ["ParticipantIndexing", "Accompaniment", "Employment", "Territory", "Occupations"]),
    room(
      "Wording",
      [
        "DrivePlanning", "Drives", "Scheduling", "Matching", "OfferIndexing", "ParticipantIndexing", "Accompaniment",
        "Employment",
        "Territory", "Occupations", "Capture", "ColumnMapping", "FactTables", "ReferenceCompiler", "Store",
      ]),

    room(
      "CounsellorService",
      [
        "Wording", "Publishing", "DrivePlanning", "Drives", "Scheduling", "Retrieval", "Spreading", "Matching",
        "OfferCapture",
        "OfferIndexing",
        "ParticipantIndexing",
        "Store",
        "ReferenceCompiler", "Demonstration",
        "Accompaniment", "Employment", "Territory", "Occupations", "Capture", "ColumnMapping", "FactTables",
        "FrenchText", "Guarding", yams, logging,
      ]),
    room(
      "Evaluation",
      [
        "CounsellorService", "ReferenceCompiler", "OfferCapture", "OfferIndexing", "Employment", "Territory",
        "Occupations", "Capture",
        "FrenchText",
      ]),
    .executableTarget(
      name: "candidatheque",
      dependencies: [
        "Evaluation", "CounsellorService", "Publishing", "DrivePlanning", "Drives", "Spreading", "Wording", "Matching",
        "OfferIndexing", "Store",
        "Accompaniment",
        "Employment",
        "Territory", "Occupations", "Capture", "ColumnMapping", "ReferenceCompiler", argumentParser, logging,
      ],
      swiftSettings: strict),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .target(
      name: "MatchingSupport",
      dependencies: [
        "CounsellorService", "ReferenceCompiler", "Matching", "Accompaniment", "Employment", "Territory", "Occupations",
        "TestSupport",
      ],
      path: "Tests/MatchingSupport", swiftSettings: strict),
    tests("Guarding"),
    tests("FrenchText"),
    tests("FactTables"),
    tests("Capture"),
    tests("ColumnMapping", ["Capture"]),
    tests("Documents", ["Capture"]),
    tests("Territory", ["FactTables"]),
    tests("Occupations", ["CSums", "FactTables", "FrenchText"]),
    tests("Employment"),
    tests("Accompaniment", ["Employment", "Occupations"]),
    tests("OfferCapture", ["Documents", "Capture", "ColumnMapping", "Employment", "FrenchText"]),
    tests(
      "OfferIndexing",
      [
        "OfferCapture", "Documents", "Capture", "ColumnMapping", "Employment", "FactTables", "FrenchText",
        "Occupations", "Territory",
      ]),
    tests(
      "Wording",
      [
        "Accompaniment", "Capture", "ColumnMapping", "Employment", "FactTables", "Matching", "Occupations",
        "OfferIndexing",
        "ParticipantIndexing", "ReferenceCompiler", "Store", "Territory",
      ]),
    tests(
      "Matching",
      ["MatchingSupport", "Accompaniment", "Employment", "Territory", "Occupations"]),
    tests(
      "Retrieval",
      ["MatchingSupport", "Matching", "Accompaniment", "Employment", "Territory", "Occupations"]),
    tests("Spreading"),
    tests("Shortlisting"),
    tests("Drives", ["Accompaniment", "Employment"]),
    tests(
      "DrivePlanning",
      [
        "MatchingSupport", "Drives", "Shortlisting", "Matching", "Accompaniment", "Employment", "Territory",
        "Occupations",
      ]),
    tests("Publishing"),
    tests("Scheduling"),
    tests("ReferenceCompiler", ["OfferIndexing", "Territory", "Occupations", "FactTables", "FrenchText", "Capture"]),
    tests("Store", ["Drives", "Accompaniment", "Employment", "Territory", "Occupations", "Capture", grdb, crypto]),
    tests(
      "ParticipantIndexing",
      ["Accompaniment", "Capture", "ColumnMapping", "Employment", "Territory", "Occupations", "FactTables"]),
    tests(
      "Demonstration",
      [
        "ParticipantIndexing", "Accompaniment", "Capture", "Employment", "Territory", "Occupations", "FactTables",
        "FrenchText",
      ]),
    tests(
      "CounsellorService",
      [
        "Store", "Drives", "DrivePlanning", "Matching", "Wording", "Accompaniment", "Employment", "Territory",
        "Capture", "ColumnMapping",
        "ReferenceCompiler", "Demonstration", "ParticipantIndexing", "Occupations",
      ]),
    tests(
      "Evaluation",
      [
        "CounsellorService", "ReferenceCompiler", "OfferCapture", "OfferIndexing", "Employment", "Territory",
        "Occupations", "Capture",
        "FactTables",
      ]),
    .testTarget(name: "CommandLineTests", dependencies: ["candidatheque", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "RepositoryTests", dependencies: ["TestSupport"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
