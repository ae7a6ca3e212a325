#!/usr/bin/env bash
# Installs what the program and its build need and this machine lacks: Debian packages, as root or through sudo.
# The Swift 6.3 toolchain must be there already (https://www.swift.org/install/linux/).
set -euo pipefail

# poppler-utils is not needed to build: it reads the text of PDF files (pdftotext).
packages=(
  libsqlite3-dev libicu-dev libxml2-dev libzip-dev libgmime-3.0-dev libsimdjson-dev libxlsxwriter-dev libstdc++-12-dev pkg-config
  poppler-utils
)

missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done

if ((${#missing[@]})); then
  echo "Installation des paquets Debian manquants : ${missing[*]}" >&2
  if [ "$(id -u)" -eq 0 ]; then
    run=()
  elif command -v sudo >/dev/null; then
    run=(sudo)
  else
    echo "Il faut être root ou disposer de sudo pour les installer." >&2
    exit 77
  fi
  "${run[@]}" apt-get update -q >&2
  "${run[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" >&2
fi

if ! command -v swift >/dev/null; then
  echo "La chaîne de compilation Swift 6.3 est introuvable : voir https://www.swift.org/install/linux/" >&2
  exit 69
fi
