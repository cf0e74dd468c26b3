"""The editor of a field that points to other records: their names, completed while one types."""

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter

from planner.desktop.desk import OpenDesk
from planner.desktop.widgets.editors import LineEditor
from planner.desktop.widgets.typed import Beside, Refused
from planner.errors import N_
from planner.plan import names
from planner.plan.fields import Field
from planner.plan.plan import Plan


def reference_names(plan: Plan, kinds: tuple[str, ...], lang: str) -> dict[str, str]:
    """Name -> id of everything that a field may point to; of two with one name, the second says more."""
    found: dict[str, str] = {}
    for kind in kinds:
        for record in plan.records[kind].values():
            name = names.label(plan, record, lang) or record.id
            if name in found:
                name = f"{name} ({_more(plan, kind, record.id, lang)})"
            found[name] = record.id
    return found


def _more(plan: Plan, kind: str, record_id: str, lang: str) -> str:
    if kind == "person":
        person = plan.persons[record_id]
        return names.function_of(person, lang) or person.city or record_id
    if kind == "room":
        return names.place_name(plan, plan.rooms[record_id].venue_id, lang)
    if kind == "session":
        return plan.sessions[record_id].start.replace("T", " ")
    return record_id


class ReferenceEditor(LineEditor):
    """Another record by its name, completed while one types; several with semicolons between."""

    def __init__(self, desk: OpenDesk, field: Field, name: str) -> None:
        super().__init__(desk, field, name)
        self._many = field.shape == "references"
        self._by_name: dict[str, str] = {}
        self._list = QStringListModel()
        if not self._many:
            completer = QCompleter(self._list, self)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self.line.setCompleter(completer)
            self.line.textEdited.connect(lambda _text: self._offer())

    def show_value(self, value: object, beside: Beside) -> None:
        """The names of what it points to; all the others are looked up when one types."""
        held = value if isinstance(value, tuple) else (value,) if value else ()
        self._shown = "; ".join(self._called(str(one), beside.lang) for one in held)
        self._list.setStringList([])
        self.line.show_text(self._shown)

    def _called(self, record_id: str, lang: str) -> str:
        plan = self.desk.workspace.plan
        found = (plan.get(kind, record_id) for kind in self.field.refers)
        return next((names.label(plan, record, lang) for record in found if record is not None), record_id)

    def _offer(self) -> None:
        if not self._list.stringList():
            self._load(Beside(self.field, lang=self.desk.language))

    def entered(self, beside: Beside) -> object:
        """The ids of the names; a name that is not known, or could be two, is refused."""
        self._load(beside)
        if self._many:
            return tuple(dict.fromkeys(self._id(part.strip()) for part in self.line.text().split(";") if part.strip()))
        text = self.line.text().strip()
        if not text:
            if not self.field.optional:
                raise Refused(N_("This cannot be empty."))
            return None
        return self._id(text)

    def _id(self, text: str) -> str:
        if text in self._by_name:
            return self._by_name[text]
        wanted = names.folded(text)
        same = [one for name, one in self._by_name.items() if names.folded(name) == wanted]
        near = same or [one for name, one in self._by_name.items() if wanted in names.folded(name)]
        if not near:
            raise Refused(N_("Nothing is called “{text}” here."), text=text)
        if len(set(near)) > 1:
            raise Refused(N_("“{text}” could be {n} things; write more of the name."), text=text, n=len(set(near)))
        return near[0]

    def _load(self, beside: Beside) -> None:
        self._by_name = reference_names(self.desk.workspace.plan, self.field.refers, beside.lang)
        wanted = sorted(self._by_name, key=names.folded)
        if wanted != self._list.stringList():
            self._list.setStringList(wanted)
