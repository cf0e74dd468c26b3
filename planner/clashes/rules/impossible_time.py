"""A stored wall time that its zone skips: zone rules can change after it was entered."""

from planner.clashes.of_time import of_times

RULES = of_times("impossible-time", "clash", "skipped")
