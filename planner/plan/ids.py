"""Ids that two laptops can give apart: UUIDv7, random and sortable by the time they were made."""

import secrets
import time
import uuid


def new_id() -> str:
    """A fresh UUIDv7 as text (RFC 9562, section 5.7: 48 bits of Unix milliseconds, then version, variant, chance)."""
    milliseconds = time.time_ns() // 1_000_000
    value = (milliseconds & ((1 << 48) - 1)) << 80 | secrets.randbits(80)
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return str(uuid.UUID(int=value))
