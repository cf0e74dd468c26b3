"""What a person is, in a line of the reader's language."""

from planner.plan.names import folded, function_of
from planner.plan.records import Person
from planner.wording.labels import country_name


def person_function(person: Person, lang: str) -> str:
    """Function, then what it does not say yet: organisation, city, country.

    A function that the coordinator wrote in this language says all that the plain one says, in its own spelling.
    """
    said = function_of(person, lang)
    for more in (person.body, person.city, country_name(person.country, lang)):
        wanted = folded(more.partition(" (")[0])
        if more and wanted not in folded(said) and not (said and wanted in folded(person.function)):
            said = f"{said}, {more}" if said else more
    return said
