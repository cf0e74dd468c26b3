"""Documents on paper; the only place that knows reportlab."""
