# Candidathèque: `make demo` runs the main job on the demonstration territory, `make test` runs the tests.
# Both install what a bare Debian 12 lacks (scripts/install.sh says what), as root or through sudo.

# One set of flags for every step, or everything would be compiled again; the check refuses a wrong import.
FLAGS := --explicit-target-dependency-import-check error
# The program that people run holds Swift's own libraries: it needs no Swift where it runs, and is quicker by it.
PROGRAM := -c release --product candidatheque --static-swift-stdlib $(FLAGS)

.PHONY: demo test build lint install clean

demo: install
	swift build $(PROGRAM)
	.build/release/candidatheque demo

test: install
	swift build --build-tests $(FLAGS)
	swift test --skip-build $(FLAGS)

build: install
	swift build $(PROGRAM)

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

install:
	@scripts/install.sh

clean:
	rm -rf .build
