"""The head of the sheets page: how many and of which release, whom to show, save, print, release."""

from PySide6.QtCore import QObject, Signal

from planner.desktop.clocks import day_words
from planner.desktop.desk import OpenDesk
from planner.desktop.page import PageHead
from planner.desktop.sheets.standing import Found, newest
from planner.desktop.widgets.button import Button
from planner.desktop.widgets.segments import Segments
from planner.plan import clock

STATES = ("outdated", "never", "")


def scope(desk: OpenDesk, everybody: int, found: Found, troubled: int) -> str:
    """How many people, the newest release with its day and how many hold it, how many sheets cannot be made."""
    said = [desk.count("{n} person", "{n} people", everybody)]
    release = newest(desk.workspace.plan)
    if release is not None:
        wall = clock.wall(clock.minute_of_instant(release.at), desk.workspace.plan.head.zone)
        held = sum(1 for one in found.by_person.values() if one.release == release)
        said.append(
            desk.say(
                "release {number} of {when}, held by {n}",
                number=release.number,
                when=f"{day_words(wall[:10], desk.language)}, {wall[11:]}",
                n=held,
            )
        )
    if troubled:
        said.append(desk.count("{n} sheet cannot be made", "{n} sheets cannot be made", troubled))
    return " · ".join(said)


class SheetsHead(QObject):
    """Fills a page's head; `narrowed` when other rows are to be shown."""

    narrowed = Signal()

    def __init__(self, desk: OpenDesk, head: PageHead) -> None:
        super().__init__(head)
        self._desk = desk
        theme, say = desk.theme, desk.say
        self.states = Segments(theme, [(state, "") for state in STATES])
        self.states.choose("")
        self.states.setAccessibleName(say("Which sheets"))
        self.states.chosen.connect(lambda _key: self.narrowed.emit())
        self.save = Button(theme, say("Save all…"))
        self.print = Button(theme, say("Print all…"), icon="print")
        self.release = Button(theme, say("Release…"), kind="primary")
        for widget in (self.states, self.save, self.print, self.release):
            head.add(widget)

    @property
    def state(self) -> str:
        """Those out of date ("outdated"), those who never got one ("never"), or all ("")."""
        return self.states.key

    def set_visible(self, *, visible: bool) -> None:
        """Only beside the list of sheets."""
        for widget in (self.states, self.save, self.print, self.release):
            widget.setVisible(visible)

    def choose(self, state: str) -> None:
        """Show those, without telling."""
        self.states.choose(state)

    def tell(self, everybody: int, found: Found, n: int, *, everything: bool) -> None:
        """The counts, and how many the buttons are for."""
        desk = self._desk
        self.states.rename("outdated", desk.say("Out of date {n}", n=len(found.outdated)))
        self.states.rename("never", desk.say("Never given {n}", n=len(found.never)))
        self.states.rename("", desk.say("All {n}", n=everybody))
        self.save.setText(desk.say("Save all…") if everything else desk.say("Save {n}…", n=n))
        self.print.setText(desk.say("Print all…") if everything else desk.say("Print {n}…", n=n))
        nobody = "" if n else desk.say("Nobody gets a sheet yet: add people first.")
        for button in (self.save, self.print):
            button.setToolTip(nobody or button.text())
        why = desk.say("The plan is read-only") if desk.workspace.read_only else nobody
        self.release.setToolTip(why or desk.say("Number and record a new edition of the sheets"))
        self.release.setEnabled(not why)
        for button in (self.save, self.print):
            button.setEnabled(n > 0)
        for button in (self.save, self.print, self.release):
            button.setAccessibleName(button.text())
