"""Which page of how many, turning them, larger and smaller: the controls at the head of a preview."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner.desktop.desk import OpenDesk
from planner.desktop.sheets.preview import Paper
from planner.desktop.widgets.button import Button
from planner.desktop.widgets.text import Text


class Turning(QWidget):
    """Of one preview; hidden where it shows nothing."""

    def __init__(self, desk: OpenDesk, paper: Paper) -> None:
        super().__init__()
        self._desk = desk
        self._roomy, self._at = False, (0, 0)
        theme, say = desk.theme, desk.say
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(2))
        self.count = Text(theme, "", "body", "text2")
        self.smaller = Button(theme, kind="flat", icon="zoom-out", words=say("Smaller (−)"))
        self.larger = Button(theme, kind="flat", icon="zoom-in", words=say("Larger (+)"))
        self.back = Button(theme, kind="flat", icon="left", words=say("Previous page"))
        self.on = Button(theme, kind="flat", icon="right", words=say("Next page"))
        self.back.clicked.connect(lambda: paper.turn(-1))
        self.on.clicked.connect(lambda: paper.turn(1))
        self.smaller.clicked.connect(lambda: paper.magnify(-1))
        self.larger.clicked.connect(lambda: paper.magnify(1))
        for button in (self.smaller, self.larger):
            row.addWidget(button)
        row.addSpacing(theme.px(4))
        row.addWidget(self.count)
        for button in (self.back, self.on):
            row.addWidget(button)
        self.set_roomy(roomy=False)
        paper.turned.connect(self._turned)
        self._turned(0, 0)

    def set_roomy(self, *, roomy: bool) -> None:
        """Where there is no room the sizes have their keys alone, and the page its number."""
        self._roomy = roomy
        for button in (self.smaller, self.larger):
            button.setVisible(roomy)
        self._turned(*self._at)

    def _turned(self, page: int, pages: int) -> None:
        self._at = page, pages
        said = self._desk.say("Page {n} of {m}", n=page + 1, m=pages) if pages else ""
        self.count.setText(said if self._roomy or not pages else f"{page + 1} / {pages}")
        self.count.setAccessibleName(said)
        self.count.setToolTip(said)
        self.back.setEnabled(page > 0)
        self.on.setEnabled(page + 1 < pages)
        self.setVisible(pages > 0)
