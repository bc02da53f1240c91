"""Radar bounds and the heights of illustrative flights: from a reported area to one named place."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from forewarn.assess.assumed_flights import illustrative_arcs, radar_bounds
from forewarn.catalog import load
from forewarn.ensembles import place_outlook
from forewarn.flight.arcs import minimum_energy_arc
from forewarn.records.outlook import Regime


def area():
    return load().gazetteer.area("country:BY")


def place(name: str):
    return load().gazetteer.find(name)[0]


def test_a_radar_is_named_where_the_flight_rises_above_its_horizon_with_its_sources():
    (bound,) = radar_bounds(area(), place("Berlin"), load())
    assert bound.sensor_id == "fylingdales"
    assert set(bound.source_ids) <= set(load().sources)
    # The standard arc to Berlin takes some 8 minutes of coast; 1.8 of them lie below the horizon of Fylingdales.
    assert 1.0 < bound.not_before_min < 3.0


def test_the_bound_holds_for_every_launch_point_of_the_area():
    """The outermost points stand for all: no single point of the area is seen earlier."""
    (whole,) = radar_bounds(area(), place("Berlin"), load())
    for point in area().points[::40]:
        single = replace(area(), place=replace(area().place, latitude_deg=point[0], longitude_deg=point[1]))
        for bound in radar_bounds(replace(single, points=(point,)), place("Berlin"), load()):
            assert bound.not_before_min >= whole.not_before_min


def test_a_radar_whose_horizon_hides_the_flight_is_not_named():
    """From Belarus to Vilnius the standard arc stays under 100 km, 1,600 km from Fylingdales: below its horizon."""
    assert radar_bounds(area(), place("Vilnius"), load()) == ()


def test_a_sensor_without_a_site_or_a_published_range_is_not_used():
    used = {
        bound.sensor_id
        for name in ("Berlin", "London", "Ankara")
        for bound in radar_bounds(area(), place(name), load())
    }
    assert used <= {"fylingdales"}  # SBIRS and AN/TPY-2 stand nowhere on record; Kürecik and Globus have no range


@pytest.mark.parametrize("name", ["Warsaw", "Vilnius", "Berlin", "London"])
def test_heights_rise_from_the_flattened_to_the_lofted_flight(name):
    system = load().systems["oreshnik"]
    row = place_outlook(system, area(), place(name), samples=400, seed=1)
    arcs = illustrative_arcs(area(), row)
    order = [Regime.DEPRESSED, Regime.MINIMUM_ENERGY, Regime.LOFTED]
    assert [order.index(arc.regime) for arc in arcs] == sorted(order.index(arc.regime) for arc in arcs)
    assert all(low.apogee_km < high.apogee_km for low, high in pairwise(arcs))
    middle = area().place
    standard = next(arc for arc in arcs if arc.regime is Regime.MINIMUM_ENERGY)
    there = place(name)
    own = minimum_energy_arc(middle.latitude_deg, middle.longitude_deg, there.latitude_deg, there.longitude_deg)
    assert standard.apogee_km == own.apogee_m / 1000


def test_a_row_without_minutes_has_no_arcs():
    system = load().systems["oreshnik"]
    row = place_outlook(system, area(), place("Washington"), samples=400, seed=1)
    assert illustrative_arcs(area(), replace(row, minimum_energy_min=None, lofted_min=None, depressed_min=None)) == ()
