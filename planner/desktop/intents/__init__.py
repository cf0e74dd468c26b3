"""What can be done to a plan by its name: declared in a table, chosen and previewed in one panel, in every menu."""
