"""Who reads what: every sensitive field of every record is marked, every document is made, and all of each is read."""

import zipfile
from collections.abc import Iterator
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from msgspec.structs import replace

from planner.jobs import sample
from planner.jobs.lists import LISTS
from planner.plan.audience import AUDIENCES, MAY_READ, SENSITIVE, Audience
from planner.plan.records import KINDS, Issue, Leg, Pass, Person, Record, Release, Stay, kind_of
from planner.store import planfile
from tests.cli.conftest import Run
from tests.paper.everything import everything

NOW = ("--now", "2022-05-13T09:00")
READERS = ("dakar-ndour", "mexico-hernandez", "lampedusa-terranova")
WHO = tuple(part for one in READERS for part in ("--person", one))
Field = tuple[str, str]
Holder = tuple[str, str, str]
"""Whose field it is, its record's kind, its name."""

SHOWS: dict[Audience, set[Field]] = {
    "self": {("leg", "booking"), ("stay", "booking")},
    "team": {
        ("leg", "booking"),
        ("stay", "booking"),
        ("person", "phone"),
        ("person", "access"),
        ("person", "diet"),
    },
    "escort": {("person", "phone"), ("person", "access")},
    "driver": {("person", "phone")},
}
"""What a sheet shows of its person, beside the telephone of who is on duty."""


class Marked:
    """The sample with a mark of its own in each sensitive field of each record."""

    def __init__(self) -> None:
        self.marks: dict[str, Holder] = {}
        self.records = [self._marked(record) for record in [*sample.records(), *_more()]]
        self.on_duty = {getattr(one, "person_id", "") for one in self.records if kind_of(one) == "duty"}

    def _marked(self, record: Record) -> Record:
        marks: dict[str, str] = {}
        for kind, name in sorted(SENSITIVE):
            if kind == kind_of(record):
                mark = f"zq{len(self.marks):05d}qz"
                self.marks[mark] = (getattr(record, "person_id", record.id), kind, name)
                marks[name] = mark
        return replace(record, **marks) if marks else record

    def found_in(self, text: str) -> set[Holder]:
        """Whose which field stands there."""
        return {holder for mark, holder in self.marks.items() if mark in text}


def _more() -> Iterator[Record]:
    """A journey, a stay and a pass for each reader, and a copy of their sheet that has other bookings."""
    yield Release(id="marked-r1", number=1, at="2022-05-10T09:00:00Z", by="Inés")
    for one in READERS:
        yield Leg(
            id=f"marked-leg-{one}", person_id=one, direction="departure", mode="flight", from_place="New York",
            from_zone="America/New_York", departs="2022-05-21T18:00", to_place="Rome", to_zone="Europe/Rome",
            arrives="2022-05-22T08:00",
        )  # fmt: skip
        venue = next(record.id for record in sample.records() if kind_of(record) == "venue")
        yield Stay(
            id=f"marked-stay-{one}", person_id=one, venue_id=venue, check_in="2022-05-15", check_out="2022-05-21"
        )
        kind = next(record.id for record in sample.records() if kind_of(record) == "pass_kind")
        yield Pass(
            id=f"marked-pass-{one}", person_id=one, pass_kind_id=kind, from_day="2022-05-16", to_day="2022-05-20"
        )
        entries = (
            {"id": f"marked-leg-{one}", "kind": "leg", "day": "2022-05-21", "booking": "oldbooking", "title": "Flight"},
            {"id": "fell-away", "kind": "leg", "day": "2022-05-20", "booking": "oldbooking", "title": "Flight"},
        )
        yield Issue(id=f"marked-issue-{one}", release_id="marked-r1", person_id=one, entries=entries)


@pytest.fixture(scope="module")
def marked() -> Marked:
    return Marked()


@pytest.fixture
def plan(tmp_path: Path, marked: Marked) -> Path:
    path = tmp_path / "marked.plan"
    with planfile.create(path, marked.records, author="Inés"):
        pass
    return path


def said(path: Path) -> str:
    """All that a file or a folder of files says."""
    if path.is_dir():
        return "".join(said(one) for one in sorted(path.iterdir()))
    if path.suffix == ".pdf":
        return everything(path.read_bytes(), codes=True)
    if path.suffix == ".xlsx":
        with zipfile.ZipFile(path) as book:
            return "".join(book.read(one).decode("utf-8", "replace") for one in book.namelist())
    return path.read_text("utf-8")


def test_every_sensitive_field_is_one_that_an_audience_may_read_or_nobody() -> None:
    assert {
        *((Person.__name__.lower(), name) for name in ("phone", "passport_name", "diet", "access", "notes")),
        ("leg", "booking"),
        ("stay", "booking"),
        ("pass", "number"),
    } == SENSITIVE
    assert {kind for kind, _ in SENSITIVE} <= KINDS.keys()
    assert not any(("person", "notes") in MAY_READ[one] for one in AUDIENCES)
    assert all(SHOWS[one] <= MAY_READ[one] for one in AUDIENCES)


@pytest.mark.parametrize("how", [(), ("--one-file",), ("--slips",)], ids=["sheets", "one file", "slips"])
@pytest.mark.parametrize("audience", AUDIENCES)
def test_a_sheet_holds_what_its_audience_may_read_and_no_more(
    run: Run, plan: Path, marked: Marked, audience: Audience, how: tuple[str, ...]
) -> None:
    done = run("print", plan, "--out", "out", "--audience", audience, *how, *WHO, *NOW, "--json")
    assert (done.status, len(done.json["sheets"])) == (0, 3)
    text = said(plan.parent / "out")
    shown = SHOWS[audience] & SHOWS["self"] if how == ("--slips",) else SHOWS[audience]
    of_readers = {holder for holder in marked.found_in(text) if holder[0] in READERS}
    assert {holder[1:] for holder in of_readers} == shown
    if not how:
        assert {holder[0] for holder in of_readers} == set(READERS)
    others = {holder for holder in marked.found_in(text) if holder[0] not in READERS}
    assert {(kind, name) for _, kind, name in others} == {("person", "phone")}
    assert {person for person, _, _ in others} <= marked.on_duty
    assert ("oldbooking" in text) <= (("leg", "booking") in shown)


def test_a_mail_holds_what_its_reader_may_read_and_no_more(run: Run, plan: Path, marked: Marked) -> None:
    done = run("mail", plan, "--out", "out", *WHO, *NOW, "--json")
    assert (done.status, len(done.json["written"])) == (0, 3)
    for one in done.json["written"]:
        message = message_from_bytes((plan.parent / "out" / one["file"]).read_bytes(), policy=policy.default)
        data = [bytes(part.get_payload(decode=True)) for part in message.walk() if not part.is_multipart()]
        pdf = next(part for part in data if part.startswith(b"%PDF"))
        rest = "".join(part.decode("utf-8") for part in data if part is not pdf).replace("\r\n ", "")
        found = marked.found_in(everything(pdf, codes=True)) | marked.found_in(rest + str(message.items()))
        assert {holder[1:] for holder in found if holder[0] == one["person"]} == SHOWS["self"]
        others = {holder for holder in found if holder[0] != one["person"]}
        assert {holder[1:] for holder in others} <= {("person", "phone")}
        assert {holder[0] for holder in others} <= marked.on_duty


OF = {"": (), "session": ("rt1",), "day": ("2022-05-17",)}
"""Of what a list is that is not of the whole plan."""


@pytest.mark.parametrize("suffix", [".pdf", ".xlsx", ".csv"])
def test_a_list_holds_no_more_than_the_team_may_read(run: Run, plan: Path, marked: Marked, suffix: str) -> None:
    for listing in (one for one in LISTS if suffix in one.formats):
        out = plan.parent / f"{listing.name}{suffix}"
        assert run("list", plan, listing.name, *OF[listing.of], "--out", out, *NOW).status == 0
        fields = {(kind, field) for _, kind, field in marked.found_in(said(out))}
        assert fields <= MAY_READ["team"], listing.name


PUBLIC: dict[str, tuple[str, ...]] = {
    "card.pdf": ("list", "room", "rt1"),
    "plates.pdf": ("list", "plates", "rt1"),
    "programme.xml": ("export",),
    "agenda.pdf": ("agenda", "--public"),
    "agenda.html": ("agenda", "--public"),
    "team.pdf": ("agenda",),
    "team.html": ("agenda",),
    "evening.pdf": ("briefing", "2022-05-17"),
    "evening.html": ("briefing", "2022-05-17"),
    "evening.txt": ("briefing", "2022-05-17"),
    "report.pdf": ("report",),
    "report.xlsx": ("report",),
}
"""Documents for everybody."""


@pytest.mark.parametrize("name", PUBLIC)
def test_what_is_for_everybody_holds_nothing_but_the_telephone_on_duty(
    run: Run, plan: Path, marked: Marked, name: str
) -> None:
    command, *more = PUBLIC[name]
    assert run(command, plan, *more, "--out", name).status == 0
    found = marked.found_in(said(plan.parent / name))
    assert {(kind, field) for _, kind, field in found} <= {("person", "phone")}
    assert {person for person, _, _ in found} <= marked.on_duty


def test_the_marks_are_found_where_they_are(run: Run, plan: Path, marked: Marked) -> None:
    assert run("export", plan, "--out", "all.plan.json").status == 0
    assert marked.found_in(said(plan.parent / "all.plan.json")) == set(marked.marks.values())


def test_a_release_is_for_the_people_themselves(run: Run, plan: Path) -> None:
    said = run("print", plan, "--out", "out", "--release", "--audience", "driver", *WHO, *NOW)
    assert (said.status, said.err) == (
        2,
        "planner: A release is what the people themselves hold (--audience): leave out --release, or --audience\n",
    )
    assert not (plan.parent / "out").exists()
