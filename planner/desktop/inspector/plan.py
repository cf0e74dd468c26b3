"""The plan in the inspector: its settings in folds, and what belongs to no person or session: venues, ways, passes."""

from collections.abc import Mapping

from planner.desktop.desk import OpenDesk
from planner.desktop.inspector import documents
from planner.desktop.inspector.belongings import DUTIES, OFFICES, PARTIES, PASS_KINDS, VENUES, WAYS
from planner.desktop.inspector.folds import add_folds
from planner.desktop.inspector.inspection import Inspection
from planner.desktop.inspector.listed import Listed, RecordList
from planner.desktop.inspector.sections import PLAN_FOLDED
from planner.desktop.widgets.composed import Composed
from planner.desktop.widgets.fold import Fold
from planner.desktop.widgets.text import Text
from planner.errors import N_
from planner.plan import names
from planner.plan.records import PlanRecord

COMPOSED: Mapping[str, Composed] = {
    "emergency": Composed(N_("Emergency numbers"), ("emergency",), documents.emergency_shown, documents.emergency_edit),
    "severity": Composed(N_("How grave a rule is"), ("severity",), documents.severity_shown, documents.severity_edit),
}
LISTS: tuple[tuple[str, Listed], ...] = (
    (N_("Venues and rooms"), VENUES),
    (N_("Ways"), WAYS),
    (N_("Kinds of passes"), PASS_KINDS),
    (N_("Pass offices"), OFFICES),
    (N_("Parties"), PARTIES),
    (N_("Contact on duty"), DUTIES),
)


class PlanInspection(Inspection):
    """Settings, and the lists that stand nowhere else."""

    def __init__(self, desk: OpenDesk) -> None:
        super().__init__(desk, "plan")
        self.head.addWidget(Text(desk.theme, desk.say("Settings of the plan"), "small", "text2"))
        self._title = Text(desk.theme, "", "inspector", wrap=True)
        self.head.addWidget(self._title)
        self.folds = add_folds(desk, self.content, "plan", PLAN_FOLDED, composed=COMPOSED)
        self.lists: list[RecordList] = []
        for title, listed in LISTS:
            fold = Fold(desk.theme, desk.say(title))
            one = RecordList(desk, listed)
            fold.body.addWidget(one)
            fold.body.addWidget(one.button)
            self.content.addWidget(fold)
            self.lists.append(one)

    def fill(self) -> None:
        """Show what the plan holds now."""
        record = self.record
        assert isinstance(record, PlanRecord)  # noqa: S101 - the plan's own kind
        self._title.setText(names.plan_title(record, self.desk.language))
        for form in self.folds:
            form.show_record(self.record_id)
        for one in self.lists:
            one.show_owner(self.record_id)

    def focus(self) -> None:
        """The first fold."""
        for fold in self.findChildren(Fold):
            fold.button.setFocus()
            return
