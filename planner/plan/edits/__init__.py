"""Every way to change a plan: a named function that returns a change set."""
