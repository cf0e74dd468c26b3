"""The words for settings that no rule can follow."""

from planner.clashes.codes import OddSetting
from planner.errors import N_
from planner.wording import catalogue, labels

SENTENCES = {
    "no-such-rule": N_("The setting “{label}” names “{code}”, and there is no such rule."),
    "no-such-rule:like": N_("The setting “{label}” names “{code}”, and there is no such rule; like it: {codes}."),
    "holds-while-off": N_("“{code}” is to hold a release, and the plan has switched it off."),
    "day-and-night": N_("A day of {day_hours} h and a rest of {rest_hours} h are more than a day has."),
}


def odd_setting(odd: OddSetting, lang: str) -> str:
    """What the plan asks for in vain."""
    case = f"{odd.name}:like" if odd.facts.get("codes") else odd.name
    label = labels.field_label("plan", str(odd.facts.get("field", "severity")), lang)
    return catalogue.of(lang).say(SENTENCES[case], label=label, **odd.facts)
