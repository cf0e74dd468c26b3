"""What can go wrong with a plan, and how to put it right."""
