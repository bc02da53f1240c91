"""The command line: arguments, one-line errors, exit codes."""
