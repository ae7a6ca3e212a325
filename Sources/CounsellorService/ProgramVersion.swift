/// The version of the program, as `--version` says it and every ranking keeps it (SemVer).
public let programVersion = "0.1.0"
