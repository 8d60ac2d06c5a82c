"""Floor 0: pure functions on strings. Knows no language, no file and no record."""
