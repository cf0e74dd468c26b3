"""Which addresses of the plan may be taken for one to open: the one list of what is allowed."""

from urllib.parse import parse_qsl, urlsplit


def allowed(address: str) -> bool:
    """Http and https with a host and no user part, mailto without attachments, tel. Nothing else."""
    try:
        parts = urlsplit(address.strip())
        user = parts.username or parts.password
        host = parts.hostname
    except ValueError:
        return False
    match parts.scheme.lower():
        case "http" | "https":
            return bool(host) and not user
        case "mailto":
            names = {name.lower() for name, _ in parse_qsl(parts.query, keep_blank_values=True)}
            return "@" in parts.path and not names & {"attach", "attachment"}
        case "tel":
            return bool(parts.path) and set(parts.path) <= set("+0123456789-(). ")
        case _:
            return False
