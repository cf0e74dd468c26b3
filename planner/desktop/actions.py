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
    under: str = ""
    """The menu within the menu."""

    @property
    def key_words(self) -> str:
        """The key as the system writes it."""
        if self.key is None:
            return ""
        return QKeySequence(self.key).toString(QKeySequence.SequenceFormat.NativeText)


FILE, EDIT, VIEW, GO, PLAN, HELP = N_("File"), N_("Edit"), N_("View"), N_("Go"), N_("Plan"), N_("Help")
SLOT, SESSION, PERSON, FORUM = N_("Slot"), N_("Session"), N_("Person"), N_("Forum")
SHEETS = N_("Sheets")
INTENT = "intent."
"""What goes before the name of an intent: done to the record that is selected (desktop/intents/table.py says how)."""
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
    Command(FILE, N_("Save the sheets…"), "page.do_save_sheets", "Ctrl+E"),
    Command(FILE, N_("Release…"), "page.do_release", "Ctrl+R", "sheets", writes=True),
    Command(FILE, N_("Lists and documents"), "page.do_documents", "Ctrl+Shift+L", "statement"),
    Command(FILE, N_("Print correction slips…"), "page.do_slips", "Ctrl+Shift+K", under=SHEETS),
    Command(FILE, N_("What to look at before printing"), "page.do_look_over", "Ctrl+Shift+B", under=SHEETS),
    Command(FILE, N_("Cannot know yet, call them"), "page.do_call", "Ctrl+Shift+U", "phone", under=SHEETS),
    Command(FILE, N_("Handed over on paper"), "page.do_hand_over", "Ctrl+Shift+H", writes=True, under=SHEETS),
    Command(FILE, N_("Sent by mail"), "page.do_mailed", "Ctrl+Shift+E", writes=True, under=SHEETS),
    Command(FILE, N_("Told"), "page.do_told", "Ctrl+Shift+T", writes=True, under=SHEETS),
    Command(FILE, N_("The sheet as it is now"), "page.do_show_now", "Alt+1", under=SHEETS),
    Command(FILE, N_("The copy in hand"), "page.do_show_then", "Alt+2", under=SHEETS),
    Command(FILE, N_("Both side by side"), "page.do_show_both", "Alt+3", under=SHEETS),
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
    Command(PLAN, N_("Give to…"), "intent.give_slot", "Ctrl+G", "people", writes=True, under=SLOT),
    Command(PLAN, N_("Send a deputy…"), "intent.deputise", "Ctrl+Shift+D", writes=True, under=SLOT),
    Command(PLAN, N_("Let a stand-in step in…"), "intent.promote", "Ctrl+Shift+P", writes=True, under=SLOT),
    Command(PLAN, N_("Swap with…"), "intent.swap_slots", "Ctrl+Shift+X", "swap", writes=True, under=SLOT),
    Command(PLAN, N_("Move the slot…"), "intent.move_slot", writes=True, under=SLOT),
    Command(PLAN, N_("Another length for the slot…"), "intent.stretch_slot", writes=True, under=SLOT),
    Command(PLAN, N_("Confirmed…"), "intent.confirm", "Ctrl+Shift+Y", "check", writes=True, under=SLOT),
    Command(PLAN, N_("Granted…"), "intent.grant", "Ctrl+Shift+R", writes=True, under=SLOT),
    Command(PLAN, N_("Take the person out…"), "intent.free_slot", writes=True, under=SLOT),
    Command(PLAN, N_("Move the session…"), "intent.move_session", "Ctrl+M", writes=True, under=SESSION),
    Command(PLAN, N_("Shift the session by…"), "intent.shift_session", "Ctrl+Shift+M", writes=True, under=SESSION),
    Command(PLAN, N_("Another end for the session…"), "intent.stretch_session", writes=True, under=SESSION),
    Command(PLAN, N_("Fill its open slots…"), "intent.fill_session", writes=True, under=SESSION),
    Command(PLAN, N_("Replace everywhere…"), "intent.replace_person", "Ctrl+H", "swap", writes=True, under=PERSON),
    Command(PLAN, N_("Join with another record…"), "intent.join_people", writes=True, under=PERSON),
    Command(PLAN, N_("Travels later…"), "intent.travel_later", "Ctrl+L", "plane", writes=True, under=PERSON),
    Command(PLAN, N_("Same journey for others…"), "intent.same_leg", writes=True, under=PERSON),
    Command(PLAN, N_("Shift a day…"), "intent.shift_day", writes=True, under=FORUM),
    Command(PLAN, N_("Shift the whole forum…"), "intent.shift_forum", writes=True, under=FORUM),
    Command(PLAN),
    Command(PLAN, N_("Fill open slots…"), "intent.fill", "Ctrl+Shift+O", "role-open", writes=True),
    Command(PLAN, N_("Who is free…"), "intent.free_people", "Ctrl+Shift+F", "people"),
    Command(PLAN, N_("What if"), "toggle_what_if", "Ctrl+Shift+W", "role-open"),
    Command(PLAN),
    Command(PLAN, N_("Settings of the plan"), "show_plan"),
    Command(HELP, N_("About the program"), "about", role=QAction.MenuRole.AboutRole, needs_plan=False),
)
