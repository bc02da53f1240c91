"""A catalog folder of the user's own: it extends and overrides, and a broken one gets one line."""

import pytest

from forewarn.catalog import check_folder, load
from forewarn.records.errors import BrokenCatalog

SOURCE = '[mine]\nproducer = "A newspaper"\ntitle = "What it says"\npublished = "2026-05-02"\n'
SYSTEM = (
    '[my-missile]\nname = "My Missile"\nnames = ["My Missile"]\ncountry = "XX"\nsources = ["mine"]\n'
    'figures = [{ quantity = "range_max_km", low = 900, high = 1100, source = "mine" }]\n'
)


def folder(path, **files):
    for name, text in files.items():
        content = text if isinstance(text, bytes) else text.encode()
        (path / f"{name}.toml").write_bytes(content)
    return path


def test_a_folder_extends_and_overrides_and_says_so(tmp_path):
    override = '[oreshnik]\nrecord_until = "2026-06-30"\n'
    catalog = load(folder(tmp_path, sources=SOURCE, systems=SYSTEM + override))
    assert catalog.systems["my-missile"].spread("range_max_km").highest == 1100
    assert str(catalog.systems["oreshnik"].record_until) == "2026-06-30"
    assert catalog.systems["oreshnik"].spread("range_max_km").best == 5500  # the rest of the entry stays
    assert catalog.overridden == ("systems/oreshnik",)
    assert catalog.folder == str(tmp_path)
    assert catalog.version.startswith(load().version + "+")
    assert catalog.names.find_systems("My Missile") == ("my-missile",)
    assert check_folder(tmp_path) == []


@pytest.mark.parametrize(
    ("files", "line"),
    [
        ({"systems": SYSTEM}, "systems.toml, entry my-missile, field figures[0].source: mine"),
        ({"sources": SOURCE, "systems": SYSTEM.replace("low = 900", "low = 2900")}, "field figures[0].low/best/high"),
        ({"sources": SOURCE, "systems": SYSTEM.replace("low", 'unit = "mi", low')}, "field figures[0].unit: 'mi'"),
        ({"sources": SOURCE, "systems": SYSTEM.replace("my-missile", "My_Missile")}, "field id: My_Missile"),
        ({"sources": SOURCE, "systems": SYSTEM.replace('"XX"', '"Narnia"')}, "field country: Narnia"),
        ({"sources": "[mine\n"}, "sources.toml, near"),
        ({"sources": b"\xff\xfe\x00"}, "is not UTF-8"),
        ({"sources": b"x" * 10_000_000}, "10000000 bytes"),
        ({"sources": b"\x00" * 1_000}, "sources.toml, near"),
        ({"rockets": SYSTEM}, "rockets.toml"),
        ({"sources": "mine = 3\n"}, "sources.toml, entry mine: 3"),
        (
            {"systems": '[oreshnik]\nrecord_until = "soon"\n'},
            "systems.toml, entry oreshnik, field record_until: 'soon'",
        ),
        (
            {"events": '[x]\nwhen = "2026"\nkind = "use"\nwhat = "y"\nsources = ["tass-2024-11-22"]\nsites = ["z"]\n'},
            "z",
        ),
    ],
)
def test_a_broken_folder_is_refused_with_one_line(tmp_path, files, line):
    path = folder(tmp_path, **files)
    with pytest.raises(BrokenCatalog) as caught:
        load(path)
    assert line in str(caught.value)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 600
    assert check_folder(path)


def test_a_folder_without_catalog_files_is_refused(tmp_path):
    with pytest.raises(BrokenCatalog, match="at least one of"):
        load(tmp_path)
    with pytest.raises(BrokenCatalog, match="a folder with catalog files"):
        load(tmp_path / "missing")


def test_all_problems_of_a_folder_are_listed(tmp_path):
    broken = SYSTEM.replace('"mine"', '"none"') + SYSTEM.replace("my-missile", "other").replace('"mine"', '"none"')
    problems = check_folder(folder(tmp_path, systems=broken))
    assert len(problems) == 4  # two entries, each with its sources and its figure
    assert all(problem.startswith("systems.toml, entry ") for problem in problems)


def test_deeply_nested_noise_gets_one_line(tmp_path):
    path = folder(tmp_path, systems="a = " + "[" * 100_000)
    with pytest.raises(BrokenCatalog):
        load(path)
