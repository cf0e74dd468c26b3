"""What stands around the pages: menu bar, navigation, status bar, undo bar, strip; how they share the space."""
