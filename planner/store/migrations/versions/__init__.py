"""The steps from each format to the next, written once and never changed again."""
