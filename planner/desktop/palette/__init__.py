"""Ctrl+K: one field that finds people, sessions, rooms and commands."""
