import pytest

from forewarn.catalog import schema
from forewarn.catalog.fields import Fields
from forewarn.records.errors import BrokenCatalog

GOOD_FIGURE = {"quantity": "range_max_km", "low": 400, "high": 500, "source": "a"}


def system(**changes):
    table = {"name": "Test", "country": "XX", "sources": ["a"], "figures": [{**GOOD_FIGURE}], **changes}
    fields = Fields("systems.toml", "test", table)
    made = schema.system("test", fields)
    fields.finish()
    return made


def test_a_good_entry_is_read_with_its_figure():
    made = system()
    assert made.figures[0].number.unit == "km"
    assert (made.figures[0].number.lowest, made.figures[0].number.highest) == (400, 500)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"figures": [{**GOOD_FIGURE, "unit": "mi"}]}, r"figures\[0\]\.unit"),
        ({"figures": [{**GOOD_FIGURE, "low": 600}]}, r"figures\[0\]\.low/best/high"),
        ({"figures": [{**GOOD_FIGURE, "low": float("nan")}]}, r"figures\[0\]\.low"),
        ({"figures": [{**GOOD_FIGURE, "low": float("inf")}]}, r"figures\[0\]\.low"),
        ({"figures": [{**GOOD_FIGURE, "low": "400"}]}, r"figures\[0\]\.low"),
        ({"figures": [{**GOOD_FIGURE, "low": True}]}, r"figures\[0\]\.low"),
        ({"figures": [{"quantity": "range_max_km", "source": "a"}]}, r"figures\[0\]\.low/best/high"),
        ({"figures": [{"quantity": "range_max_km", "low": 1}]}, r"figures\[0\]\.source"),
        ({"figures": [{**GOOD_FIGURE, "quantity": "range_km"}]}, r"figures\[0\]\.quantity"),
        ({"figures": [{**GOOD_FIGURE, "rejected": True}]}, r"figures\[0\]\.reason"),
        ({"figures": [{**GOOD_FIGURE, "date": "May"}]}, r"figures\[0\]\.date"),
        ({"figures": [{**GOOD_FIGURE, "standing": "certain"}]}, r"figures\[0\]\.standing"),
        ({"figures": [{**GOOD_FIGURE, "comparator": "<="}]}, r"figures\[0\]\.comparator"),
        ({"figures": {}}, "figures"),
        ({"figures": ["400 km"]}, r"figures\[0\]"),
        ({"name": ""}, "name"),
        ({"name": 5}, "name"),
        ({"names": [""]}, "names"),
        ({"klass": "rocket"}, "klass"),
        ({"regime": "fast"}, "regime"),
        ({"nuclear": "yes"}, "nuclear"),
        ({"colour": "green"}, "colour"),
        ({"class_terms": [{"term": "x", "standing": "right", "sources": ["a"]}]}, r"class_terms\[0\]\.standing"),
    ],
)
def test_a_broken_field_is_named_with_its_file_and_entry(changes, field):
    with pytest.raises(BrokenCatalog, match=rf"systems\.toml, entry test, field {field}:"):
        system(**changes)


def test_an_entry_that_is_no_table_is_refused():
    with pytest.raises(BrokenCatalog, match=r"systems\.toml, entry test: 'x'"):
        Fields("systems.toml", "test", "x")


def test_a_long_value_is_cut_in_the_message():
    with pytest.raises(BrokenCatalog) as caught:
        system(klass="x" * 10_000)
    assert len(str(caught.value)) < 600
    assert "\n" not in str(caught.value)


def test_an_office_that_ends_before_it_began_is_refused():
    fields = Fields(
        "offices.toml",
        "x",
        {"person": "a", "role": "b", "country": "BY", "began": "2024", "ended": "2023", "sources": ["s"]},
    )
    with pytest.raises(BrokenCatalog, match="field ended"):
        schema.office("x", fields)


def test_a_site_off_the_globe_is_refused():
    fields = Fields(
        "sites.toml", "x", {"name": "X", "country": "BY", "latitude_deg": 91, "longitude_deg": 0, "sources": ["s"]}
    )
    with pytest.raises(BrokenCatalog, match="field latitude_deg"):
        schema.site("x", fields)
