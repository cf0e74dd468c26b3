"""How many stand in each lane, one by one: what the program says is held to it."""

from planner.clashes.findings import LANES, Finding, Lane


def counts(findings: tuple[Finding, ...]) -> dict[Lane, int]:
    """How many stand in each lane, accepted ones aside."""
    found: dict[Lane, int] = dict.fromkeys(LANES, 0)
    for one in findings:
        if one.accepted is None:
            found[one.kind] += 1
    return found
