"""A stored wall time that its zone has twice: until somebody says which, the first of the two holds."""

from planner.clashes.of_time import of_times

RULES = of_times("ambiguous-time", "warning", "ambiguous")
