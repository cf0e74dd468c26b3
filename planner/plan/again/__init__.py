"""What each part of a plan asks for anew when something changed: answers, papers, journeys, sheets."""
