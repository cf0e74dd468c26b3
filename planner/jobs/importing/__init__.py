"""How rows of other people's tables become records."""
