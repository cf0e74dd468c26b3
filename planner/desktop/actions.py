"""The menus: every action once, with its words, key, icon and who answers it.

`do` names a method: of the window ("undo"), or of the page that is shown ("page.do_new": the action is enabled only
where the page has that method). Menus, the palette and the key list read this tuple.
"""

from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence

from planner.errors import N_

Key = QKeySequence.StandardKey | str | None


@dataclass(frozen=True)
class Command:
    """One action; `text` "" is a separator of its menu."""

    menu: str
    text: str = ""
    do: str = ""
    key: Key = None
    icon: str = ""
    role: QAction.MenuRole = QAction.MenuRole.NoRole
    writes: bool = False
    """Whether it changes the plan: disabled where the plan is read-only."""
    needs_plan: bool = True
    group: str = ""
    """The setting of which this action is one choice: ticked in the menu where it is the one."""

    @property
    def key_words(self) -> str:
        """The key as the system writes it."""
        if self.key is None:
            return ""
        return QKeySequence(self.key).toString(QKeySequence.SequenceFormat.NativeText)


FILE, EDIT, VIEW, GO, PLAN, HELP = N_("File"), N_("Edit"), N_("View"), N_("Go"), N_("Plan"), N_("Help")
TO_PAGE = "to:"
"""What goes before a page's key where it stands for a command."""
MENUS = (FILE, EDIT, VIEW, GO, PLAN, HELP)
Std = QKeySequence.StandardKey

COMMANDS: tuple[Command, ...] = (
    Command(FILE, N_("New plan…"), "new_plan", "Ctrl+Shift+N", needs_plan=False),
    Command(FILE, N_("Open…"), "open_plan", Std.Open, needs_plan=False),
    Command(FILE, N_("Open the sample plan"), "open_sample", needs_plan=False),
    Command(FILE),
    Command(FILE, N_("Save"), "say_saved", Std.Save),
    Command(FILE, N_("Save a copy…"), "save_copy", Std.SaveAs),
    Command(FILE, N_("Import…"), "import_list", "Ctrl+I", writes=True),
    Command(FILE),
    Command(FILE, N_("Print…"), "page.do_print", Std.Print, "print"),
    Command(FILE),
    Command(FILE, N_("Close plan"), "close_plan", Std.Close),
    Command(FILE, N_("Quit"), "close", "Ctrl+Q", role=QAction.MenuRole.QuitRole, needs_plan=False),
    Command(EDIT, N_("Undo"), "undo", Std.Undo, "undo", writes=True),
    Command(EDIT, N_("Redo"), "redo", "Ctrl+Shift+Z", writes=True),
    Command(EDIT),
    Command(EDIT, N_("New"), "page.do_new", "Ctrl+N", "plus", writes=True),
    Command(EDIT, N_("Duplicate"), "page.do_duplicate", "Ctrl+D", writes=True),
    Command(EDIT, N_("Remove"), "page.do_remove", "Ctrl+Backspace", writes=True),
    Command(EDIT),
    Command(EDIT, N_("Filter"), "page.do_filter", Std.Find, "filter"),
    Command(VIEW, N_("Navigation"), "toggle_navigation", "Ctrl+B"),
    Command(VIEW, N_("Inspector"), "toggle_inspector", "F4"),
    Command(VIEW, N_("Clashes"), "toggle_drawer", "F9"),
    Command(VIEW),
    Command(VIEW, N_("Like the system"), "look_system", needs_plan=False, group="look"),
    Command(VIEW, N_("Light"), "look_light", needs_plan=False, group="look"),
    Command(VIEW, N_("Dark"), "look_dark", needs_plan=False, group="look"),
    Command(VIEW),
    Command(VIEW, N_("Larger text"), "text_larger", Std.ZoomIn, needs_plan=False),
    Command(VIEW, N_("Smaller text"), "text_smaller", Std.ZoomOut, needs_plan=False),
    Command(VIEW),
    Command(VIEW, N_("English"), "speak_en", needs_plan=False, group="language"),
    Command(VIEW, N_("Español"), "speak_es", needs_plan=False, group="language"),
    Command(VIEW, N_("Français"), "speak_fr", needs_plan=False, group="language"),
    Command(GO, N_("Find…"), "find_something", "Ctrl+K", "search"),
    Command(GO),
    Command(GO, N_("Next area"), "next_area", "F6"),
    Command(GO, N_("Previous area"), "previous_area", "Shift+F6"),
    Command(PLAN, N_("Next clash"), "next_clash", "F8"),
    Command(PLAN, N_("Previous clash"), "previous_clash", "Shift+F8"),
    Command(PLAN),
    Command(PLAN, N_("Settings of the plan"), "show_plan"),
    Command(HELP, N_("About the program"), "about", role=QAction.MenuRole.AboutRole, needs_plan=False),
)
