"""The programme: the sessions by day, with rooms and who of us is there."""
