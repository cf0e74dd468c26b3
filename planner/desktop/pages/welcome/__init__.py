"""What one sees before a plan is open."""
