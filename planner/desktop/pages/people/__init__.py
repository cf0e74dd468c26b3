"""The people: a grid that edits like a spreadsheet."""
