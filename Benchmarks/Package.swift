// swift-tools-version: 6.2
import PackageDescription

// Measures the program as its users run it: no room is imported.
let package = Package(
  name: "Benchmarks",
  targets: [
    .executableTarget(name: "indexing", swiftSettings: [.treatAllWarnings(as: .error)])
  ],
  swiftLanguageModes: [.v6]
)
