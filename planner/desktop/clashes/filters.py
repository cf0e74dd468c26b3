"""The head of the drawer: open or accepted, of which kind, on which day, grouped how; kept for each plan."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from planner.clashes.findings import LANES, Finding
from planner.desktop.clashes.wish import GROUPINGS, LANE_NAMES, Wish, day_of, read
from planner.desktop.clocks import day_words
from planner.desktop.desk import Desk, OpenDesk
from planner.desktop.widgets.button import Button
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
        "window-overlap": N_("Late if a list slips"),
        "over-time": N_("Over the speaking time"),
        "statement-too-long": N_("Statement too long"),
        "keep-apart": N_("To be kept apart"),
        "companion-elsewhere": N_("No interpreter free"),
        "one-sided-panel": N_("One-sided panel"),
        "objective-unheard": N_("Practices not heard"),
        "over-limit": N_("Beyond the limits"),
        "no-meal": N_("No time to eat"),
        "no-rest": N_("Too little rest"),
        "long-day": N_("Long day"),
        "no-bed": N_("No bed"),
        "stay-mismatch": N_("Stay and journey differ"),
        "connection-short": N_("Connection too short"),
        "legs-overlap": N_("Two journeys at once"),
        "ride-full": N_("Ride too full"),
        "ride-missed": N_("Ride missed"),
        "stale-sheet": N_("Sheet out of date"),
        "impossible-time": N_("Impossible time"),
        "ambiguous-time": N_("Time that comes twice"),
    }
)


def kind_name(desk: Desk, code: str) -> str:
    """A rule as the filter names it."""
    return desk.say(KIND_NAMES.get(code, code))


class Filters(QWidget):
    """`wished` tells the wish; `offer` fills in what there is to choose from."""

    wished = Signal(object)

    def __init__(self, desk: OpenDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._kept = f"clashes/{desk.workspace.plan.head.id}"
        px = desk.theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        self.tabs = Segments(desk.theme, (("open", ""), ("accepted", "")))
        self.kinds = self._combo(desk.say("Kind"))
        self.days = self._combo(desk.say("Day"))
        self.grouping = self._combo(desk.say("Grouping"))
        self.clear = Button(desk.theme, kind="flat", icon="close", words=desk.say("Show all"))
        self.clear.clicked.connect(self.reset)
        for widget in (self.tabs, self.kinds, self.days, self.clear, self.grouping):
            row.addWidget(widget)
        self._fill(self.grouping, [(desk.say(words), key) for key, words in GROUPINGS.items()])
        self._restore(read(desk.settings.value(self._kept, "")))
        self.tabs.chosen.connect(self._tell)
        for combo in (self.kinds, self.days, self.grouping):
            combo.activated.connect(self._tell)

    @property
    def wish(self) -> Wish:
        """What is chosen."""
        kind = str(self.kinds.currentData() or "")
        lane = kind if kind in LANES else ""
        return Wish(
            accepted=self.tabs.key == "accepted",
            lane=lane,
            code="" if lane else kind,
            day=str(self.days.currentData() or ""),
            by=str(self.grouping.currentData()),
        )

    def offer(self, findings: Sequence[Finding]) -> None:
        """Name the counts, the kinds and the days that there are; what is chosen stays to choose."""
        accepted = sum(1 for one in findings if one.accepted)
        self.tabs.rename("open", self._desk.say("Open {n}", n=len(findings) - accepted))
        self.tabs.rename("accepted", self._desk.say("Accepted {n}", n=accepted))
        self._offer_kinds({one.code for one in findings} | ({self.wish.code} - {""}))
        plan = self._desk.workspace.plan
        self._offer_days({day_of(plan, one) for one in findings} - {""} | ({self.wish.day} - {""}))

    def choose_lane(self, lane: str) -> None:
        """Show one lane, or the accepted ones, of all days."""
        accepted = lane == "accepted"
        self.tabs.choose("accepted" if accepted else "open")
        self.kinds.setCurrentIndex(max(0, self.kinds.findData("" if accepted else lane)))
        self.days.setCurrentIndex(0)
        self._tell()

    def reset(self) -> None:
        """Show all that is open."""
        self.choose_lane("")

    def _restore(self, wish: Wish) -> None:
        """What was chosen when this plan was open last."""
        self.tabs.choose("accepted" if wish.accepted else "open")
        self._offer_kinds({wish.code} - {""})
        self._offer_days({wish.day} - {""})
        self.kinds.setCurrentIndex(max(0, self.kinds.findData(wish.lane or wish.code)))
        self.days.setCurrentIndex(max(0, self.days.findData(wish.day)))
        self.grouping.setCurrentIndex(max(0, self.grouping.findData(wish.by)))
        self.clear.setVisible(wish.narrows)

    def _offer_kinds(self, codes: Iterable[str]) -> None:
        say = self._desk.say
        lanes = [(say(LANE_NAMES[lane]), lane) for lane in LANES]
        rules = sorted((kind_name(self._desk, code), code) for code in codes)
        self._fill(self.kinds, [(say("All kinds"), ""), *lanes, *rules])

    def _offer_days(self, days: Iterable[str]) -> None:
        words = [(day_words(day, self._desk.language), day) for day in sorted(days)]
        self._fill(self.days, [(self._desk.say("All days"), ""), *words])

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
        wish = self.wish
        self.clear.setVisible(wish.narrows)
        self._desk.settings.keep(self._kept, wish.written())
        self.wished.emit(wish)
