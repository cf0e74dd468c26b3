from collections import Counter
from pathlib import Path

import msgspec
import pytest

from planner import resources
from planner.clashes.engine import check
from planner.clashes.findings import Finding
from planner.errors import PlannerError
from planner.jobs import sample
from planner.plan import entry
from planner.plan.clock import minute
from planner.plan.fields import fields_of, pointed_to, references_of
from planner.plan.plan import Plan
from planner.plan.records import Record, kind_of

NOW = minute("2022-05-13T09:00", "America/New_York")

TROUBLE = """
clash    cancelled-session   los-angeles-washington site-visit -
clash    cancelled-session   new-york-stein site-visit -
clash    double-booking      amman-khatib rt1 dsg 30
clash    double-booking      interpreter-fontanel dialogue press 30
clash    double-booking      mexico-hernandez rt3 rt4 180
clash    no-pass             montreal-gagnon plenary-1 -
clash    not-present         athens-papadaki plenary-2 5
clash    pass-out-of-reach   gdansk-wrobel hearing-am -
clash    transfer-too-short  mechelen-verstraeten mpi rt1 13
clash    transfer-too-short  quito-villacis rt3 launch 7
clash    transfer-too-short  strasbourg-kuntz debate eu-reception 10
warning  no-language         maputo-macuacua rt2 -
warning  pass-quota          - plenary-1 1
warning  tight-transfer      casablanca-bennis rt1 lampedusa 9
warning  tight-transfer      christchurch-ruataniwha rt1 lampedusa 9
todo     entry-missing       chisinau-turcanu -
todo     entry-missing       ouagadougou-zongo -
todo     not-confirmed       bangkok-srisawat rt3 -
todo     not-confirmed       bangkok-srisawat sun-briefing -
todo     not-confirmed       bangkok-srisawat welcome -
todo     not-confirmed       dhaka-akter welcome -
todo     not-confirmed       douala-etoundi plenary-2 -
todo     not-confirmed       lisbon-meneses welcome -
todo     not-confirmed       ouagadougou-zongo sun-briefing -
todo     not-confirmed       tbilisi-kapanadze rt2 -
todo     not-granted         lampedusa-terranova rt2 -
todo     open-slot           - dsg -
todo     open-slot           - hearing-pm -
todo     open-slot           - lampedusa -
todo     open-slot           - launch -
todo     open-slot           - plenary-4 -
todo     open-slot           - rt1 -
todo     open-slot           - rt3 -
todo     statement-missing   bangkok-srisawat hearing-am -
note     objective-unheard   - debate -
note     objective-unheard   - hearing-am -
note     objective-unheard   - hearing-pm -
note     objective-unheard   - lrg-services -
note     objective-unheard   - plenary-1 -
note     objective-unheard   - plenary-2 -
note     objective-unheard   - plenary-3 -
note     objective-unheard   - plenary-4 -
note     objective-unheard   - rt3 -
note     one-sided-panel     mexico-hernandez sackey saiz rt3 -
"""


def test_the_sample_is_a_plan_that_entry_lets_in() -> None:
    plan = Plan.of(sample.records())
    entry.check_all(plan)
    assert plan.head.name == "IMRF 2022"


def test_it_is_as_big_as_a_real_delegation() -> None:
    n = Counter(kind_of(record) for record in sample.records())
    people = Counter(p.kind for p in Plan.of(sample.records()).persons.values())
    assert people.total() - people["counterpart"] == 60
    assert n["session"] >= 40
    assert n["slot"] >= 300
    assert n["practice"] >= 40
    assert min(n[kind] for kind in ("leg", "stay", "pass", "pass_kind", "pass_office", "ride", "duty", "absence")) >= 5


def test_every_id_is_the_only_one_of_its_name() -> None:
    ids = Counter(record.id for record in sample.records())
    assert [one for one, times in ids.items() if times > 1] == []


def test_every_reference_leads_to_a_record() -> None:
    records = sample.records()
    known = {(kind_of(record), record.id) for record in records}
    assert [broken for record in records for broken in _broken(record, known)] == []


def _broken(record: Record, known: set[tuple[str, str]]) -> list[str]:
    return [
        f"{record.id}.{field.name}: {one}"
        for field in references_of(kind_of(record))
        for one in pointed_to(record, field)
        if not any((kind, one) in known for kind in field.refers)
    ]


def test_what_is_public_stands_in_three_languages() -> None:
    plan = Plan.of(sample.records())
    maps = [
        *((s.id, s.titles) for s in plan.sessions.values()),
        *((s.id, s.shorts) for s in plan.sessions.values()),
        *((v.id, v.names) for v in plan.venues.values()),
        *((r.id, r.names) for r in plan.rooms.values()),
        *((p.id, p.functions) for p in plan.persons.values()),
        *((p.id, p.titles) for p in plan.practices.values()),
        ("plan", plan.head.titles), ("plan", plan.head.delegations), ("plan", plan.head.towns),
    ]  # fmt: skip
    assert [one for one, texts in maps if not texts.get("es") or not texts.get("fr")] == []


def test_short_titles_fit_a_block() -> None:
    shorts = [text for s in Plan.of(sample.records()).sessions.values() for text in (s.short, *s.shorts.values())]
    assert [text for text in shorts if not 0 < len(text) <= 18] == []


def test_private_facts_are_invented() -> None:
    plan = Plan.of(sample.records())
    assert [p.email for p in plan.persons.values() if p.email and not p.email.endswith("@example.org")] == []
    phones = [p.phone for p in plan.persons.values()] + [r.phone for r in plan.rides.values()]
    phones += [v.phone for v in plan.venues.values()] + [e.phone for e in plan.head.emergency]
    assert [phone for phone in phones if phone and phone != "911" and " 555 01" not in phone] == []


def test_of_those_who_really_spoke_nothing_but_their_role_is_told() -> None:
    plan = Plan.of(sample.records())
    told = {
        (p.id, field.name)
        for p in plan.persons.values()
        for field in fields_of("person")
        if p.kind == "counterpart" and field.sensitive and getattr(p, field.attribute) != field.default
    }
    travel = [leg.id for leg in plan.legs.values() if plan.persons[leg.person_id].kind == "counterpart"]
    assert (told, travel) == (set(), [])


def test_fields_at_their_default_are_left_out_of_the_source() -> None:
    written = {
        (kind, name)
        for kind in ("person", "session", "slot", "leg", "pass")
        for one in msgspec.json.decode(
            resources.path("sample", f"{kind}.json").read_bytes(), type=list[dict[str, object]]
        )
        for name, value in one.items()
        if value == next(f.default for f in fields_of(kind) if f.name == name)
    }
    assert written == set()


def test_its_clashes_are_the_believable_trouble_and_nothing_else() -> None:
    found = check(Plan.of(sample.records()), NOW)
    assert sorted(_line(f) for f in found) == sorted(line.split() for line in TROUBLE.strip().splitlines())


def _line(finding: Finding) -> list[str]:
    """Lane, code, people, sessions and minutes, as the table has them."""
    minutes = "-" if finding.minutes is None else str(finding.minutes)
    return [finding.kind, finding.code, *(finding.people or ["-"]), *finding.sessions, minutes]


def test_a_sample_that_somebody_broke_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "sample").mkdir()
    (tmp_path / "sample" / "slot.json").write_text('[{"id": "a", "session_id": "b", "rôle": "speaker"}]', "utf-8")
    monkeypatch.setattr(resources, "folder", lambda: tmp_path)
    with pytest.raises(
        PlannerError, match=r"The sample plan cannot be read: .*rôle.* \(slot\.json\): correct the file"
    ):
        sample.records()
