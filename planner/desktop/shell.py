"""Which window is shown: the welcome or a plan; opening, making, closing plans; light, dark, language, text size."""

import gc
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from planner import settings
from planner.desktop.desk import Desk
from planner.desktop.qt_words import translate_qt
from planner.desktop.theme import Choice
from planner.desktop.window import Window
from planner.errors import PlannerError
from planner.wording import catalogue

if TYPE_CHECKING:  # what a plan needs is loaded when one is opened, after the first paint
    from planner.desktop.workspace import File, Workspace
    from planner.plan.records import Record

SAMPLE = "imrf-2022.plan"
LOOKS: dict[str, Choice] = {"look_system": "system", "look_light": "light", "look_dark": "dark"}
LISTS = ("*.csv", "*.tsv", "*.txt", "*.xlsx", "*.xls", "*.xlsb", "*.ods", "*.xml")
TEXT_STEP = 10


class Shell(QObject):
    """One window at a time. A window's wishes (`Window.wish`) are answered here."""

    def __init__(self, application: QApplication, desk: Desk, *, now: str = "") -> None:
        super().__init__()
        self._application = application
        self._now = now
        self.desk = desk
        self.window: Window | None = None
        self.workspace: Workspace | None = None
        translate_qt(application, desk.language)

    def welcome(self) -> None:
        """Show the welcome; a plan that was open is closed."""
        self.leave_plan()
        self._show(self.desk)

    def open(self, path: str, *, take_over: bool = False) -> None:
        """Open a plan file; one that is open elsewhere is opened to read, and the window says by whom it is held.

        `take_over` is the user's word that the other is gone.
        """
        from planner.store import lock, planfile  # noqa: PLC0415 - SQL is loaded after the first paint

        held: PlannerError | None = None
        try:
            try:
                file = planfile.open_plan(path, author=settings.author(), take_over=take_over)
            except lock.PlanLocked as locked:
                held = locked
                file = planfile.open_plan(path, read_only=True)
        except PlannerError as error:
            self._say(error)
            return
        self.take(file, str(Path(path).resolve()))
        if held is not None and self.window is not None:
            words = self.desk.say("The other is gone: take the plan over")
            self.window.say_error(held, words, lambda: self.open(path, take_over=True))

    def open_sample(self) -> None:
        """The sample plan, written to the program's own data when it is first asked for."""
        path = _sample()
        if path.is_file():
            self.open(str(path))
        else:
            from planner.jobs import sample  # noqa: PLC0415 - see above

            path.parent.mkdir(parents=True, exist_ok=True)
            self._create(path, sample.records())

    def take(self, file: "File", path: str) -> None:
        """Show an open file."""
        from planner.clashes.engine import Engine  # noqa: PLC0415 - see above
        from planner.desktop.workspace import Workspace  # noqa: PLC0415
        from planner.jobs.sample import NOW  # noqa: PLC0415
        from planner.plan import clock  # noqa: PLC0415

        self.leave_plan()
        said = self._now or (NOW if Path(path) == _sample() else "")
        now = _moment(said, file.plan.head.zone) if said else None
        engine = Engine(file.plan, now if now is not None else clock.now_minute())
        self.workspace = Workspace(file, engine, path=path, now=now)
        gc.freeze()  # what is open for hours is not looked through again at each collection: a dropped frame
        self.desk.settings.remember(path)
        self._show(self.desk.at(self.workspace))

    def wish(self, wish: str, path: str) -> None:
        """Do what a window cannot do itself; `path` may name a file or several, a line each."""
        answers: dict[str, Callable[[], object]] = {
            "open_plan": lambda: self._open_or_ask(path),
            "new_plan": self._ask_new,
            "open_sample": self.open_sample,
            "save_copy": self._save_copy,
            "import_list": lambda: self._import(path),
            "close_plan": self.welcome,
            "text_larger": lambda: self._resize(TEXT_STEP),
            "text_smaller": lambda: self._resize(-TEXT_STEP),
            "about": self._about,
        }
        if wish in LOOKS:
            self._look(LOOKS[wish])
        elif wish.startswith("speak_"):
            self._speak(wish.removeprefix("speak_"))
        elif wish in answers:
            answers[wish]()

    def _look(self, choice: Choice) -> None:
        self.desk.settings.keep("look", choice)
        self.desk.theme.choose(choice)

    def _about(self) -> None:
        from planner.desktop import about  # noqa: PLC0415 - see above

        if self.window is not None:
            about.show(self.desk, self.window)

    def _show(self, desk: Desk) -> None:
        old = self.window
        if old is not None:
            old.keep_geometry()
        window = Window(desk)
        window.wish.connect(self.wish)
        self.window = window
        window.show()
        if old is not None:
            old.close()
            old.deleteLater()

    def _show_again(self) -> None:
        """The same plan in a window made anew: every size and word in it is another."""
        self._show(self.desk.at(self.workspace) if self.workspace is not None else self.desk)

    def _open_or_ask(self, path: str) -> None:
        if not path:
            words = self.desk.say("Plans")
            path, _ = QFileDialog.getOpenFileName(
                self.window, self.desk.say("Open a plan"), str(_documents()), f"{words} (*.plan)"
            )
        if path:
            self.open(path)

    def _ask_new(self) -> None:
        from planner.desktop.new_plan import NewPlan  # noqa: PLC0415 - see above

        dialog = NewPlan(self.desk, self.window)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        record = dialog.record()
        words = self.desk.say("Plans")
        suggested = str(_documents() / f"{dialog.file_name()}.plan")
        path, _ = QFileDialog.getSaveFileName(
            self.window, self.desk.say("Save the plan as"), suggested, f"{words} (*.plan)"
        )
        if path:
            self._create(Path(path if path.endswith(".plan") else f"{path}.plan"), [record])

    def _import(self, path: str) -> None:
        from planner.desktop import importing  # noqa: PLC0415 - see above

        paths = path.split("\n") if path else []
        if not paths:
            kinds = self.desk.say("Lists and schedules")
            paths, _ = QFileDialog.getOpenFileNames(
                self.window, self.desk.say("Import"), str(_documents()), f"{kinds} ({' '.join(LISTS)})"
            )
        if paths and self.workspace is not None and self.window is not None:
            importing.start(self.desk.at(self.workspace), [Path(one) for one in paths], self.window)

    def _create(self, path: Path, records: "list[Record]") -> None:
        from planner.store import planfile  # noqa: PLC0415 - SQL is loaded after the first paint

        try:
            file = planfile.create(path, records, author=settings.author())
        except PlannerError as error:
            self._say(error)
            return
        self.take(file, str(path.resolve()))

    def _resize(self, by: int) -> None:
        self.desk.theme.resize(self.desk.theme.scale + by)
        self.desk.settings.keep("text", self.desk.theme.scale)
        self._show_again()

    def _speak(self, lang: str) -> None:
        settings.write(settings.Settings(name=settings.read().name, language=lang))
        self.desk = Desk(self.desk.theme, catalogue.of(lang), self.desk.settings, self.desk.jobs)
        translate_qt(self._application, lang)
        self._show_again()

    def leave_plan(self) -> None:
        """Close the plan that is open; one that was edited leaves a copy among the automatic backups."""
        self.desk.jobs.stop()
        if self.workspace is not None:
            edited, path = self.workspace.saved_at is not None, Path(self.workspace.path)
            self.workspace.close()
            self.workspace = None
            gc.unfreeze()
            if edited:
                self._back_up(path)

    def _back_up(self, path: Path) -> None:
        from planner.store import backup  # noqa: PLC0415 - SQL is loaded after the first paint

        try:
            backup.automatic(path, settings.data_folder() / "backups")
        except PlannerError as error:
            self._say(error)

    def _save_copy(self) -> None:
        from planner.plan import clock  # noqa: PLC0415 - see above
        from planner.store import backup  # noqa: PLC0415 - SQL is loaded after the first paint

        if self.workspace is None:
            return
        words, path = self.desk.say("Plans"), Path(self.workspace.path)
        suggested = str(path.with_name(f"{path.stem} {clock.now_instant()[:10]}.plan"))
        out, _ = QFileDialog.getSaveFileName(self.window, self.desk.say("Save a copy"), suggested, f"{words} (*.plan)")
        if not out:
            return
        try:
            backup.back_up(path, Path(out), over=True)
        except PlannerError as error:
            self._say(error)
        else:
            self.workspace.said.emit(self.desk.say("Copy saved: {file}", file=Path(out).name))

    def _say(self, error: PlannerError) -> None:
        if self.window is not None:
            self.window.say_error(error)


def _moment(now: str, zone: str) -> int:
    """A wall time of the plan's zone, or an instant."""
    from planner.plan import clock  # noqa: PLC0415 - see above

    return clock.minute_of_instant(now) if now.endswith("Z") else clock.minute(now, zone)


def _sample() -> Path:
    """Where the sample plan is kept: nobody chose a place for it, so it is among the program's own data."""
    return (settings.data_folder() / SAMPLE).resolve()


def _documents() -> Path:
    """Where plans are kept unless the user says otherwise."""
    folder = Path(platformdirs.user_documents_dir())
    return folder if folder.is_dir() else Path.home()
