"""The colours of the window, a value for light and one for dark; which family and icon a session's kind has."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

Scheme = Literal["light", "dark"]
Family = Literal["formal", "ours", "meetings", "social"]

# token: (light, dark). Every text pair reaches 4.5:1, `line2` 3:1 (computed in the tests).
TOKENS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "window": ("#F3F2EE", "#17191C"),
        "page": ("#FFFFFF", "#1F2226"),
        "sunken": ("#FAF9F6", "#1B1E21"),
        "hover": ("#EFEDE8", "#2A2E33"),
        "line": ("#E2DFD8", "#33383E"),
        "line2": ("#8B887F", "#7A828B"),
        "text": ("#1B1E22", "#ECEAE5"),
        "text2": ("#4C525A", "#B9BDC2"),
        "text3": ("#62676E", "#9AA0A7"),
        "accent": ("#0B655D", "#62C6B8"),
        "on-accent": ("#FFFFFF", "#06211D"),
        "accent-soft": ("#DCECE9", "#173A36"),
        "formal": ("#2F5D9E", "#82ABE6"),
        "formal-tint": ("#E6EDF7", "#223249"),
        "ours": ("#7A3E8E", "#CB99DD"),
        "ours-tint": ("#F2E8F5", "#3A2843"),
        "meetings": ("#535C68", "#A6B0BC"),
        "meetings-tint": ("#EBEDF0", "#2F353C"),
        "social": ("#626B1C", "#BDC66E"),
        "social-tint": ("#EFF1DE", "#32371F"),
        "clash": ("#B3261E", "#FF8F85"),
        "clash-soft": ("#FBE8E5", "#452220"),
        "warning": ("#875000", "#F0B74E"),
        "warning-soft": ("#FAEFD8", "#3E3115"),
        "note": ("#3A5A86", "#9ABCEB"),
        "note-soft": ("#E6EDF5", "#22324A"),
        "fine": ("#2B6832", "#8CCB90"),
        "fine-soft": ("#E4F0E3", "#20361F"),
    }
)

# A session's kind: the family that gives hue and pattern, and the icon ("" is no symbol).
KIND_LOOK: Mapping[str, tuple[Family, str]] = MappingProxyType(
    {
        "hearing": ("formal", "hearing"),
        "roundtable": ("formal", "roundtable"),
        "debate": ("formal", "debate"),
        "plenary": ("formal", "plenary"),
        "side-event": ("ours", "side"),
        "constituency-day": ("ours", "city"),
        "bilateral": ("meetings", "bilateral"),
        "press": ("meetings", "press"),
        "briefing": ("meetings", "briefing"),
        "other": ("meetings", ""),
        "reception": ("social", "reception"),
    }
)

# A lane of findings: its sign and its ink.
LANE_LOOK: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "clash": ("sign-clash", "clash"),
        "warning": ("sign-warning", "warning"),
        "todo": ("sign-todo", "text2"),
        "note": ("sign-note", "note"),
        "accepted": ("sign-accepted", "text3"),
    }
)


def role_mark(role: str, *, is_open: bool = False) -> str:
    """The icon of a role: filled speaks, half moderates, ring attends, dot accompanies, diamond interprets."""
    if is_open:
        return "role-open"
    marks = {
        "moderator": "role-moderates",
        "attendee": "role-attends",
        "companion": "role-accompanies",
        "interpreter": "role-interprets",
    }
    return marks.get(role, "role-speaks")
