"""One way only: a reported launch area and a named place in, minutes out. Nothing here runs backwards.

The lists are written out on purpose: a new public name, command or flag has to be added here by hand, and whoever adds
it reads this first. There is no search over launch points, paths or speeds; no ranking of places by least warning; no
map of gaps; no arithmetic with several missiles; no probability of a kill.
"""

from __future__ import annotations

import argparse
import importlib
import inspect
import pkgutil
import re

import pytest

import forewarn

ROOMS = {
    "forewarn.warning_time": {
        "CHANNELS",
        "DEFAULT_DELAYS",
        "Channel",
        "Delay",
        "Step",
        "TimeLeft",
        "channel_by_id",
        "channels_of",
        "delays_from_table",
        "radar_not_before_min",
        "told_curve",
        "warning_for",
    },
    "forewarn.envelopes": {
        "EnvelopeResult",
        "Inside",
        "PublishedEnvelope",
        "assumed_track",
        "seconds_inside",
        "through_envelopes",
    },
}
COMMANDS = {
    "about",
    "assess",
    "cap-exercise",
    "catalog",
    "check",
    "fly",
    "reach",
    "read",
    "rerun",
    "validate",
}
#: Words of a public name that would mean the arithmetic runs backwards.
BACKWARDS = re.compile(
    r"""optimi[sz]e|minimi[sz]e|maximi[sz]e|best_launch|launch_(points?|sites?)_|search_|sweep|least_warned|
    least_warning|undefended|uncovered|outside_coverage|coverage_gap|\bgaps?\b|_gaps?_|_gap$|blind_spot|rank_places|
    worst_places|salvo|saturat|aim_?point|kill|lethal|evade|evasion|penetrat|intercept_probability""",
    re.VERBOSE,
)
#: Names that hold such a word and mean something else, each with why.
ALLOWED = {
    "minimum_energy": "the standard arc between two named places",
    "longest_gap_days": "days between two articles",
}
#: Parameters that would let a caller ask for many launch points at once of a single-place function.
SINGLE = ("warning_for", "seconds_inside", "through_envelopes", "radar_not_before_min", "assumed_track")


def modules():
    for found in pkgutil.walk_packages(forewarn.__path__, "forewarn."):
        if not found.name.endswith("__main__"):
            yield found.name


def public_names():
    for name in modules():
        module = importlib.import_module(name)
        for member, value in vars(module).items():
            if member.startswith("_") or getattr(value, "__module__", name) != name:
                continue
            yield name, member
            if inspect.isclass(value):
                for attribute in vars(value):
                    if not attribute.startswith("_"):
                        yield name, f"{member}.{attribute}"


@pytest.mark.parametrize("room", sorted(ROOMS))
def test_a_room_has_exactly_the_public_names_listed_here(room):
    assert set(importlib.import_module(room).__all__) == ROOMS[room]


def test_no_public_name_anywhere_runs_the_arithmetic_backwards():
    wrong = [
        (module, name)
        for module, name in public_names()
        if BACKWARDS.search(name.lower()) and not any(allowed in name.lower() for allowed in ALLOWED)
    ]
    assert wrong == []


def test_the_commands_are_exactly_those_listed_here():
    from forewarn.cli.main import COMMANDS as REAL

    assert set(REAL) == COMMANDS


def test_no_flag_of_any_command_runs_the_arithmetic_backwards():
    from forewarn.cli import main

    for name, (module, _) in main.COMMANDS.items():
        if importlib.util.find_spec(module) is None:
            continue
        parser = argparse.ArgumentParser()
        importlib.import_module(module).add_arguments(parser)
        for action in parser._actions:
            for flag in action.option_strings:
                assert not BACKWARDS.search(flag.strip("-").replace("-", "_")), (name, flag)


def test_places_and_sites_go_in_one_at_a_time():
    from forewarn import envelopes, warning_time

    for name in SINGLE:
        function = getattr(warning_time, name, None) or getattr(envelopes, name)
        for parameter in inspect.signature(function).parameters.values():
            assert not re.search(r"places|sites|launches|targets|areas|systems", parameter.name), (name, parameter)


def test_results_carry_no_score_of_a_place_against_others():
    from forewarn.envelopes import EnvelopeResult
    from forewarn.records.outlook import IllustrativeArc, PlaceOutlook, RadarBound
    from forewarn.warning_time import TimeLeft

    for record in (EnvelopeResult, IllustrativeArc, PlaceOutlook, RadarBound, TimeLeft):
        for field in record.__dataclass_fields__:
            assert not re.search(r"rank|score|priority|order|probab", field), (record, field)
