"""A rule a file: its code, its scope and its finding."""
