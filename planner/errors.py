"""What can go wrong that is not our mistake: a message for the user, where it happened, and what to do next."""


def N_(text: str) -> str:  # noqa: N802 - gettext's own name for a sentence that is translated where it is shown
    """Mark a sentence for the catalogues and give it back as it is."""
    return text


class PlannerError(Exception):
    """Something that the user can mend.

    `what` and `todo` are templates in English (marked with `N_`), `where` names the file, record or field as it is;
    `facts` fill the templates' `{names}`. `wording` says it in the reader's language; `str()` says it in English.
    """

    def __init__(self, what: str, *, where: str = "", todo: str = "", **facts: object) -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.todo = todo
        self.facts = facts

    def __str__(self) -> str:
        what = self.what.format(**self.facts)
        where = f" ({self.where})" if self.where else ""
        todo = f": {self.todo.format(**self.facts)}" if self.todo else ""
        return f"{what}{where}{todo}"


class Cancelled(Exception):  # noqa: N818 - a wish, not an error
    """The user stopped a job; nothing half-made is left."""
