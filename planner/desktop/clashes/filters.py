"""The head of the drawer: open or accepted, of which kind, on which day."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from planner.clashes.findings import LANES, Finding
from planner.desktop.clashes.wish import LANE_NAMES, Wish, day_of
from planner.desktop.clocks import day_words
from planner.desktop.desk import OpenDesk
from planner.desktop.widgets.segments import Segments
from planner.errors import N_

# A rule that has no name here goes by its code.
KIND_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "double-booking": N_("In two places"),
        "transfer-too-short": N_("Transfer too short"),
        "tight-transfer": N_("Transfer tight"),
        "transfer-unknown": N_("Way unknown"),
        "not-present": N_("Not there"),
        "no-pass": N_("No pass"),
        "declined": N_("Declined"),
        "cancelled-session": N_("Session cancelled"),
        "slot-outside-session": N_("Outside the session"),
        "speakers-overlap": N_("Both have the floor"),
        "open-slot": N_("Slot open"),
        "room-double-booked": N_("Room booked twice"),
        "not-granted": N_("Not granted"),
        "granted-unanswered": N_("Granted, no answer"),
        "not-confirmed": N_("Not confirmed"),
        "statement-missing": N_("Statement missing"),
        "pass-pending": N_("Pass not collected"),
        "pass-out-of-reach": N_("Pass out of reach"),
        "pass-quota": N_("Too many for the passes"),
        "over-capacity": N_("Too few seats"),
        "no-language": N_("Language not interpreted"),
        "no-moderator": N_("No moderator"),
        "entry-missing": N_("Entry paper missing"),
    }
)


class Filters(QWidget):
    """`wished` tells the wish; `offer` fills in what there is to choose from."""

    wished = Signal(object)

    def __init__(self, desk: OpenDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        px = desk.theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        self.tabs = Segments(desk.theme, (("open", ""), ("accepted", "")))
        self.kinds = self._combo(desk.say("Kind"))
        self.days = self._combo(desk.say("Day"))
        for widget in (self.tabs, self.kinds, self.days):
            row.addWidget(widget)
        self.tabs.chosen.connect(self._tell)
        self.kinds.activated.connect(self._tell)
        self.days.activated.connect(self._tell)

    @property
    def wish(self) -> Wish:
        """What is chosen."""
        kind = str(self.kinds.currentData() or "")
        lane = kind if kind in LANES else ""
        day = str(self.days.currentData() or "")
        return Wish(accepted=self.tabs.key == "accepted", lane=lane, code="" if lane else kind, day=day)

    def offer(self, findings: Sequence[Finding]) -> None:
        """Name the counts, the kinds and the days that there are; what is chosen stays to choose."""
        say, plan = self._desk.say, self._desk.workspace.plan
        accepted = sum(1 for one in findings if one.accepted)
        self.tabs.rename("open", say("Open {n}", n=len(findings) - accepted))
        self.tabs.rename("accepted", say("Accepted {n}", n=accepted))
        lanes = [(say(LANE_NAMES[lane]), lane) for lane in LANES]
        codes = sorted({one.code for one in findings} | ({self.wish.code} - {""}))
        rules = sorted((say(KIND_NAMES.get(code, code)), code) for code in codes)
        self._fill(self.kinds, [(say("All kinds"), ""), *lanes, *rules])
        days = sorted({day_of(plan, one) for one in findings} - {""} | ({self.wish.day} - {""}))
        words = [(day_words(day, self._desk.language), day) for day in days]
        self._fill(self.days, [(say("All days"), ""), *words])

    def choose_lane(self, lane: str) -> None:
        """Show one lane, or the accepted ones, of all days."""
        accepted = lane == "accepted"
        self.tabs.choose("accepted" if accepted else "open")
        self.kinds.setCurrentIndex(max(0, self.kinds.findData("" if accepted else lane)))
        self.days.setCurrentIndex(0)
        self._tell()

    def reset(self) -> None:
        """Show all that is open."""
        self.tabs.choose("open")
        self.kinds.setCurrentIndex(0)
        self.days.setCurrentIndex(0)
        self._tell()

    def _combo(self, name: str) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(name)
        combo.setProperty("kind", "flat")
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        return combo

    def _fill(self, combo: QComboBox, choices: Iterable[tuple[str, str]]) -> None:
        wanted = list(choices)
        if wanted == [(combo.itemText(n), combo.itemData(n)) for n in range(combo.count())]:
            return
        kept = combo.currentData()
        with QSignalBlocker(combo):
            combo.clear()
            for words, key in wanted:
                combo.addItem(words, key)
            combo.setCurrentIndex(max(0, combo.findData(kept)))

    def _tell(self) -> None:
        self.wished.emit(self.wish)
