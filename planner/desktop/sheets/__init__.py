"""What the sheets page is made of: its list, the preview, the release, what goes to a printer or a folder."""
