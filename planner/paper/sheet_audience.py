"""What a sheet says to whoever else holds it: for whom it is, and what they need to know of its person."""

from planner.itinerary.values import Itinerary
from planner.paper.sheet_words import Words


def edition(itinerary: Itinerary, words: Words) -> str:
    """The release or the working copy, and for whom, if not for the person themself."""
    say = words.say.say
    release = itinerary.release
    said = say("Release {number}", number=release.number) if release else say("Working copy")
    match itinerary.audience:
        case "self":
            return said
        case "team":
            return say("{edition}, for the team", edition=said)
        case "escort":
            return say("{edition}, for the escort", edition=said)
        case "driver":
            return say("{edition}, for the driver", edition=said)


def facts(itinerary: Itinerary, words: Words) -> list[tuple[str, str]]:
    """A label and what stands beside it: all that this audience has of the person, who knows it themself."""
    if itinerary.audience == "self":
        return []
    say, person = words.say.say, itinerary.person
    told = [(say("Telephone"), person.phone), (say("Access needs"), person.access)]
    if itinerary.audience == "team":
        told.append((say("Diet"), person.diet))
    return [(label, value) for label, value in told if value]
