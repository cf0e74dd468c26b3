"""From a plan to what somebody reads, as values without layout."""
