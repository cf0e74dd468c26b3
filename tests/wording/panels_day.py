"""A day on which speaking lists, statements and panels go wrong in every way that there are words for."""

from planner.plan.plan import Plan
from planner.plan.records import Issue, Party, Practice, Record, Release
from tests.clashes import scene
from tests.clashes.scene import make


def panels_day() -> Plan:
    """Three panels, a list that may slip, a principal without an interpreter, and two who should not meet."""
    records: list[Record] = [
        scene.head(pace={"en": 100}, severity=dict.fromkeys(ASIDE, "off")),
        scene.person("aissatou", given="Aïssatou", family="Ndour", gender="f", region="Africa", party_id="mayor"),
        scene.person("kofi", given="Kofi", family="Mensah", gender="m", region="Africa", keep_apart_ids=["mateo"]),
        scene.person("mateo", given="Mateo", family="Villacís", gender="m", region="Americas"),
        scene.person("lena", given="Lena", family="Lindt", gender="f", region="Africa"),
        scene.person("ama", given="Ama", family="Owusu", gender="f", region="Africa"),
        scene.person("voice", given="Rosa", family="Vidal", gender="f", kind="interpreter", party_id="mayor"),
        make(Party, id="mayor", name="The mayor's", principal_id="aissatou"),
        make(Practice, id="homes", title="Homes", city="Quito", objectives=[15, 16, 17, 21]),
        scene.session("list", "09:00", "09:30", speaking_minutes=5),
        scene.session("next", "09:22", "09:50", titles={"es": "siguiente", "fr": "suivante"}),
        scene.session("women", "10:00", "10:05", objectives=[15, 16, 17, 21]),
        scene.session("africa", "11:00", "12:00"),
        scene.session("men", "13:00", "14:00"),
        scene.session("tomorrow", "2022-05-14T08:00", "2022-05-14T09:00"),
        scene.session("mothers", "15:00", "16:00"),
        scene.session("spring", "2022-03-13T02:30", "2022-03-13T05:00"),
        scene.session("autumn", "2022-11-06T00:30", "2022-11-06T05:00", gather_at="2022-11-06T01:30"),
        scene.session("tea", "11:00", "12:00"),
        scene.slot(
            "l1", "list", "kofi", role="speaker", order=4, minutes=6, statement_text="word " * 700, language="en"
        ),
        scene.slot("l2", "next", "kofi"),
        scene.slot("w1", "women", "aissatou", role="speaker", minutes=3),
        scene.slot("w2", "women", "lena", role="panellist", minutes=3),
        scene.slot("w3", "women", "voice", role="keynote"),
        scene.slot("f1", "africa", "aissatou", role="panellist"),
        scene.slot("f2", "africa", "lena", role="panellist"),
        scene.slot("f3", "africa", "kofi", role="panellist"),
        scene.slot("q1", "mothers", "aissatou", role="panellist"),
        scene.slot("q2", "mothers", "lena", role="panellist"),
        scene.slot("q3", "mothers", "ama", role="panellist"),
        scene.slot("v1", "tea", "voice"),
        scene.slot("m1", "men", "kofi", role="panellist"),
        scene.slot("m2", "men", "mateo", role="panellist"),
        scene.slot("t1", "tomorrow", "lena"),
        make(Release, id="first", number=3, at="2022-05-12T10:00:00Z", by="Sol"),
        make(Issue, id="copy", release_id="first", person_id="lena", entries=[]),
    ]
    return scene.plan(*records)


ASIDE = ("statement-missing",)
"""What is wrong here too, and told of elsewhere."""
