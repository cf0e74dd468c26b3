"""Other programs' formats, a module each."""
