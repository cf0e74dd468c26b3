"""The programme page."""
