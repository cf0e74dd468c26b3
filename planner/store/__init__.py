"""The plan file; the only place that knows SQLAlchemy."""
