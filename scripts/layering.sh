#!/usr/bin/env bash
# Imports run downwards only. The build refuses an import that Package.swift does not declare; this script proves that it
# does: it adds a wrong import to a copy of one room and expects the build to fail for that reason.
set -euo pipefail
cd "$(dirname "$0")/.."

copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
mkdir -p "$copy/Sources"
cp -r Sources/{CICU,FrenchText,FactTables,Territory,Occupations,Employment} "$copy/Sources/"
cat >"$copy/Package.swift" <<'EOF'
// swift-tools-version: 6.2
import PackageDescription
let package = Package(
  name: "Layering",
  targets: [
    .target(name: "CICU", linkerSettings: [.linkedLibrary("icuuc")]),
    .target(name: "FrenchText", dependencies: ["CICU"]),
    .target(name: "FactTables"),
    .target(name: "Territory", dependencies: ["FrenchText", "FactTables"]),
    .target(name: "Occupations", dependencies: ["FrenchText", "FactTables"]),
    .target(name: "Employment", dependencies: ["Territory", "Occupations"]),
  ])
EOF
echo 'import Employment' >"$copy/Sources/FrenchText/WrongArrow.swift"
if output=$(swift build --package-path "$copy" --explicit-target-dependency-import-check error 2>&1); then
  echo "A wrong import was not refused." >&2
  exit 1
fi
if ! grep -q "Target FrenchText imports another target (Employment)" <<<"$output"; then
  echo "The build failed for another reason:" >&2
  echo "$output" >&2
  exit 1
fi
echo "A wrong import is refused, as it should be."
