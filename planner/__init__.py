"""The delegation planner: who speaks where, what clashes, and a sheet of paper for each of them."""

__version__ = "0.1.0"
