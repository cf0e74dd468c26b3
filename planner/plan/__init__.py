"""What a delegation is: records, changes, time, places, engagements. Pure Python."""
