"""Fields that no rule looks at: a change of these alone leaves all findings as they are."""

from collections.abc import Mapping
from types import MappingProxyType

from planner.plan.changes import Change

QUIET: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "plan": frozenset(
            {
                "name", "titles", "delegation", "delegations", "town", "towns", "languages", "home_zone", "paper",
                "hashtags", "emergency", "hold", "mail",
            }
        ),
        "session": frozenset(
            {
                "code", "titles", "short", "shorts", "hosts", "public", "stream_url", "documents", "source",
                "source_id", "source_at", "ours_fields",
            }
        ),
        "slot": frozenset({"talking_points", "reply_note", "wanted", "stand_in_ids", "instead_of_id", "done"}),
    }
)  # fmt: skip
"""By kind. What a sheet shows is not among them: a sheet in somebody's hands can be wrong about it."""


def is_quiet(change: Change) -> bool:
    """Whether a change of a record reaches no rule."""
    quiet = QUIET.get(change.kind)
    if quiet is None or change.before is None or change.after is None:
        return False
    return quiet.issuperset(change.differing())
