"""What the command line and the window both do, as plain functions of a snapshot."""
