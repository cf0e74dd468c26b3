"""The folds of an inspection: a form each, read from what is declared."""

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout

from planner.desktop.desk import OpenDesk
from planner.desktop.inspector.sections import Folded
from planner.desktop.widgets.composed import Composed
from planner.desktop.widgets.fold import Fold
from planner.desktop.widgets.form import Form


def add_folds(
    desk: OpenDesk,
    content: QVBoxLayout,
    kind: str,
    declared: Folded,
    *,
    composed: Mapping[str, Composed] | None = None,
) -> list[Form]:
    """Put a closed fold for each section under the content; their forms, to be filled with the rest."""
    forms = []
    for title, shown in declared:
        fold = Fold(desk.theme, desk.say(title))
        form = Form(desk, kind, shown, composed=composed)
        fold.body.addWidget(form)
        content.addWidget(fold)
        forms.append(form)
    return forms
