"""The cells of the grid that hold a field of the person: how it is shown, and how what is typed into it is read."""

from collections.abc import Mapping
from dataclasses import dataclass

from planner.desktop.desk import OpenDesk
from planner.desktop.widgets.typed import TYPED, Beside, Refused
from planner.errors import N_
from planner.plan import names
from planner.plan.fields import Field, field, fields_of, value
from planner.plan.records import Person
from planner.wording import labels

NAME = "name"
"""The cell that holds family and given name: two fields in one, as a list sorts them."""

_GRID = ("text", "long", "int", "bool", "choice", "day", "time", "zone", "lang", "country", "texts", "reference")

FIELDS: tuple[str, ...] = tuple(one.name for one in fields_of("person") if one.shape in _GRID)
"""The fields that a cell can hold."""

YES, NO = N_("yes"), N_("no")
Entry = Mapping[str, object]
"""Fields of a person and their new values."""


@dataclass(frozen=True)
class Cells:
    """Shows and reads in the desk's language."""

    desk: OpenDesk

    def shown(self, person: Person, name: str) -> str:
        """The text of a cell; empty where nothing is known."""
        if name == NAME:
            return names.listed_name(person)
        if name == "function":
            return names.function_of(person, self.desk.language)
        declared = field("person", name)
        held = value(person, name)
        match declared.shape:
            case "bool":
                return self.desk.say(YES if held else NO)
            case "choice":
                return "" if held is None else labels.choice_label(str(held), self.desk.language)
            case "reference":
                party = self.desk.workspace.plan.parties.get(str(held))
                return party.name if party is not None else ""
            case _:
                return TYPED[declared.shape][1](held, self._beside(declared, held))

    def read(self, person: Person | None, name: str, text: str) -> Entry:
        """What a text typed into a cell means; `Refused` if it cannot be. Without a person: of a new one."""
        if name == NAME:
            return self._name(text)
        declared = field("person", name)
        held = value(person, name) if person is not None else declared.default
        match declared.shape:
            case "bool":
                return {name: self._tick(text)}
            case "choice":
                return {name: self._choice(declared, text)}
            case "reference":
                return {name: self._party(text)}
            case _:
                new = TYPED[declared.shape][0](text, self._beside(declared, held))
        if name == "function" and person is not None and self.desk.language in person.functions:
            return {"functions": {**person.functions, self.desk.language: str(new)}}
        return {name: new}

    def choices(self, name: str) -> list[str]:
        """What a cell's editor offers."""
        if name == NAME:
            return []
        declared, lang = field("person", name), self.desk.language
        match declared.shape:
            case "bool":
                return [self.desk.say(YES), self.desk.say(NO)]
            case "choice":
                return [labels.choice_label(str(one), lang) for one in declared.choices]
            case "lang":
                return [labels.language_name(one, lang) for one in self.desk.workspace.plan.head.languages]
            case "country":
                return sorted((called for _, called in labels.countries(lang)), key=names.folded)
            case "reference":
                return sorted(party.name for party in self.desk.workspace.plan.parties.values())
            case _:
                return []

    def _name(self, text: str) -> Entry:
        from planner.exchange.person_names import split  # noqa: PLC0415 - only where one types

        parts = split(text)
        if not parts.family.strip(","):
            raise Refused(N_("A name is written Family, Given."))
        names_ = {"family": parts.family, "given": parts.given}
        return {**names_, "honorific": parts.honorific} if parts.honorific else names_

    def _tick(self, text: str) -> bool:
        wanted = names.folded(text.strip())
        yes = {names.folded(self.desk.say(YES)), "yes", "y", "x", "1", "true"}
        no = {names.folded(self.desk.say(NO)), "no", "n", "", "0", "false"}
        if wanted not in yes | no:
            raise Refused(N_("Write yes or no."))
        return wanted in yes

    def _choice(self, declared: Field, text: str) -> object:
        wanted = names.folded(text.strip())
        if not wanted and declared.optional:
            return None
        langs = (self.desk.language, "en", "es", "fr")
        called = {
            one: {names.folded(str(one)), *(names.folded(labels.choice_label(str(one), lang)) for lang in langs)}
            for one in declared.choices
        }
        same = [one for one, words in called.items() if wanted in words]
        begun = [one for one, words in called.items() if wanted and any(word.startswith(wanted) for word in words)]
        found = same or begun
        if not found:
            from planner.exchange.choices import choice  # noqa: PLC0415 - only where one types

            known = choice("person", declared.name, text)
            found = [known] if known is not None else []
        if len(found) != 1:
            offered = ", ".join(labels.choice_label(str(one), self.desk.language) for one in declared.choices)
            raise Refused(N_("This can be: {choices}."), choices=offered)
        return found[0]

    def _party(self, text: str) -> str | None:
        wanted = names.folded(text.strip())
        if not wanted:
            return None
        parties = self.desk.workspace.plan.parties.values()
        found = [party.id for party in parties if names.folded(party.name) == wanted]
        if len(found) != 1:
            raise Refused(N_("No party is called “{text}”."), text=text.strip())
        return found[0]

    def _beside(self, declared: Field, held: object) -> Beside:
        head = self.desk.workspace.plan.head
        return Beside(declared, held, "", head.first_day, head.last_day, self.desk.language)
