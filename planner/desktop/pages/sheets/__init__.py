"""The sheets page."""
