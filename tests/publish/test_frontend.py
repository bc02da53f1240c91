"""The built script and style sheet in the package are those of frontend/."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ASSETS = ROOT / "src" / "forewarn" / "publish" / "assets"
sys.path.insert(0, str(ROOT / "builders"))

import frontend  # noqa: E402  found only now


def test_a_rebuild_gives_the_same_bytes_as_the_package_ships(tmp_path):
    try:
        frontend.rebuild(tmp_path)
    except frontend.CannotBuild as error:
        pytest.fail(f"the front end could not be rebuilt; this test needs the npm registry.\n{error}")
    for name in ("brief.js", "brief.css"):
        assert (tmp_path / name).read_bytes() == (ASSETS / name).read_bytes(), f"{name}: run builders/frontend.py"


def test_the_lock_pins_every_tool_by_hash_and_names_no_registry():
    lock = json.loads((ROOT / "frontend" / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: entry for name, entry in lock["packages"].items() if name}
    assert packages
    assert all(entry.get("integrity", "").startswith("sha512-") for entry in packages.values())
    assert not any("resolved" in entry for entry in packages.values())


def test_the_assets_cannot_end_their_element_early():
    for name in ("brief.js", "brief.css"):
        text = (ASSETS / name).read_text(encoding="utf-8").lower()
        assert "</script" not in text
        assert "</style" not in text
        assert "<!--" not in text
