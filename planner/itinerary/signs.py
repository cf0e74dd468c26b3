"""As what somebody is there, as the sign that says it on paper."""

from typing import Literal

from planner.plan.records import SPEAKING_ROLES

RoleSign = Literal["speaks", "moderates", "attends", "accompanies", "interprets"]


def sign_of(role: str) -> RoleSign:
    """The sign of a slot's role."""
    match role:
        case "moderator":
            return "moderates"
        case "companion":
            return "accompanies"
        case "interpreter":
            return "interprets"
        case _:
            return "speaks" if role in SPEAKING_ROLES else "attends"
