"""Published cases of the Earth, the air and flight. Expected values are the authorities', not ours."""

from __future__ import annotations

import math
from collections.abc import Iterator

from forewarn.earth.air import air_at, density_kg_per_m3
from forewarn.earth.geodesics import destination, distance_m, ring
from forewarn.flight import arcs, kepler
from forewarn.flight.closed_forms import entry_peak, equilibrium_glide
from forewarn.flight.consistency import mach_to_m_per_s
from forewarn.flight.descent import descend
from forewarn.flight.planar import glide
from forewarn.flight.point_mass import InitialState, fly
from forewarn.records.errors import BadNumber
from forewarn.validation.case import Case

US76 = "U.S. Standard Atmosphere 1976 (NASA-TM-X-74335), Table I"
BATE = "Bate, Mueller, White, Fundamentals of Astrodynamics (1971), ch. 6"
MINIMUM_ENERGY = f"{BATE}: closed form, sphere R 6371008.8 m, no rotation"
ROTATION = "exact inertial Kepler arc on the turning sphere"
ALLEN = "Allen, Eggers, NACA TR 1381 (1958), closed form"
SAENGER = "Saenger (1944); Eggers, Allen, Neice, NACA TR 1382 (1958), closed form"
NESC = "NASA/TM-2015-218675 (NESC), atmospheric check case 1"
KARNEY = "Karney, J. Geodesy 87 (2013) 43; GeographicLib"
DESCENT = "Kepler arc to apogee, US Standard Atmosphere 1976 below, beta 10,000 kg/m2"
GLIDE_SCRIPT = "integrated glide, two independent programs (5681 km, 1918 s; 5670.6 km, 1915.7 s)"
MARCH_2022 = "KCNA, 25 March 2022: 6,248.5 km high, 1,090 km far; coast of that arc on the turning Earth"
NEWSPAPER = "Daily Mail figures of November 2024 as quoted: distance / Mach 10 at sea level"

#: geometric km, kinetic temperature K, pressure Pa, density kg/m3
AIR_ROWS = (
    (0.0, 288.15, 101_325.0, 1.2250),
    (1.0, 281.651, 89_876.0, 1.1117),
    (10.0, 223.252, 26_499.0, 0.41351),
    (25.0, 221.552, 2549.2, 0.040084),
    (40.0, 250.350, 287.14, 3.9957e-3),
    (60.0, 247.021, 21.959, 3.0968e-4),
    (71.802, 214.65, 3.9564, 6.4211e-5),
    (77.0, 204.493, 1.7286, 2.9448e-5),
    (80.0, 198.639, 1.0525, 1.8458e-5),
    (86.0, 186.87, 0.37338, 6.958e-6),
)
#: geometric km, density kg/m3
THIN_AIR_ROWS = (
    (100.0, 5.604e-7),
    (120.0, 2.222e-8),
    (150.0, 2.076e-9),
    (200.0, 2.541e-10),
    (500.0, 5.215e-13),
    (1000.0, 3.561e-15),
)
#: range km, burnout speed m/s, launch angle deg, apogee km, coast s
ARC_ROWS = (
    (500.0, 2173.4, 43.876, 122.5, 327.4),
    (1000.0, 3016.1, 42.752, 239.9, 474.4),
    (2000.0, 4112.9, 40.503, 458.8, 701.8),
    (3000.0, 4865.0, 38.255, 655.2, 895.0),
    (5500.0, 6075.2, 32.634, 1040.5, 1315.8),
    (10_000.0, 7198.1, 22.517, 1319.5, 1931.0),
)
#: azimuth deg, range km, coast s: 4500 m/s over the ground at 40 deg from 53.9 N 27.57 E
TURNING_ROWS = ((90.0, 2541.09, 838.20), (270.0, 2418.19, 776.00), (0.0, 2473.03, 805.97))
#: range km, extra seconds, speed at the ground m/s
DESCENT_ROWS = ((800.0, 3.6, 1306.0), (2000.0, 2.7, 1876.0), (5500.0, 2.8, 2352.0))
#: city, km from Kapustin Yar, minutes as distance / Mach 10
NEWSPAPER_ROWS = (
    ("Berlin", 2344.0, 11.3),
    ("Rome", 2723.0, 13.1),
    ("Paris", 3179.0, 15.4),
    ("London", 3275.0, 15.9),
)
FOOT_M = 0.3048


def cases() -> Iterator[Case]:
    """Every case of this part."""
    yield from _air()
    yield from _bate()
    yield from _minimum_energy()
    yield from _rotation()
    yield from _entry()
    yield from _glides()
    yield from _drop()
    yield from _geodesics()
    yield from _descents()
    yield from _reported_flights()


def _air() -> Iterator[Case]:
    for km, temperature_k, pressure_pa, density in AIR_ROWS:
        air = air_at(km * 1000.0)
        name = f"air at {km:g} km"
        yield Case(name, "temperature", temperature_k, air.temperature_k, 1e-4 * temperature_k, "K", US76)
        yield Case(name, "pressure", pressure_pa, air.pressure_pa, 1e-4 * pressure_pa, "Pa", US76)
        yield Case(name, "density", density, air.density_kg_per_m3, 1e-3 * density, "kg/m3", US76)
    molecular_k = air_at(86_000.0).molecular_temperature_k
    yield Case("air at 86 km", "molecular-scale temperature", 186.946, molecular_k, 0.0187, "K", US76)
    for km, density in THIN_AIR_ROWS:
        got = density_kg_per_m3(km * 1000.0)
        yield Case(f"air at {km:g} km", "density", density, got, 1e-3 * density, "kg/m3", US76)


def _bate() -> Iterator[Case]:
    # p. 290, canonical units: burnout at r = 1.2, v = 2/3, apogee at r = 1.5
    r, v, top = 1.2, 2.0 / 3.0, 1.5
    energy = 0.5 * v * v - 1.0 / r
    angle = math.acos(top * math.sqrt(2.0 * (energy + 1.0 / top)) / (r * v))
    q = v * v * r
    where = f"{BATE}, p. 290"
    name = "burnout at 0.2 DU, apogee 0.5 DU"
    yield Case(name, "launch angle", 51.317813, math.degrees(angle), 1e-6, "deg", where)
    yield Case(name, "energy parameter Q", 0.533333, q, 1e-6, "1", where)
    covered = math.degrees(kepler.range_angle_rad(q, angle))
    yield Case(name, "range angle", 36.38974, covered, 1e-5, "deg", where)
    # p. 295: 8000 nautical miles from a height of 344; 1 DU is 3443.922786 nautical miles
    unit_nmi = 3443.922786
    q = kepler.minimum_energy_parameter(8000.0 / unit_nmi)
    where = f"{BATE}, p. 295"
    yield Case("8000 nmi, minimum energy", "energy parameter Q", 0.956914, q, 1e-6, "1", where)
    speed = math.sqrt(q / (1.0 + 344.0 / unit_nmi))
    yield Case("8000 nmi, minimum energy", "burnout speed", 0.932744, speed, 1e-6, "DU/TU", where)


def _minimum_energy() -> Iterator[Case]:
    for km, speed, angle_deg, apogee_km, time_s in ARC_ROWS:
        arc = arcs.minimum_energy_for_range(km * 1000.0)
        name = f"minimum-energy arc over {km:g} km"
        # tolerances: half the last printed digit
        yield Case(name, "burnout speed", speed, arc.burnout_speed_m_per_s, 0.051, "m/s", MINIMUM_ENERGY)
        yield Case(name, "launch angle", angle_deg, math.degrees(arc.launch_angle_rad), 5.1e-4, "deg", MINIMUM_ENERGY)
        yield Case(name, "apogee", apogee_km, arc.apogee_m / 1000.0, 0.051, "km", MINIMUM_ENERGY)
        yield Case(name, "coast time", time_s, arc.flight_time_s, 0.051, "s", MINIMUM_ENERGY)


def _rotation() -> Iterator[Case]:
    for azimuth_deg, km, time_s in TURNING_ROWS:
        coast = arcs.coast(53.9, 27.57, azimuth_deg, 4500.0, 40.0)
        name = f"4500 m/s at 40 deg from 53.9 N towards {azimuth_deg:g} deg"
        yield Case(name, "range", km, coast.range_m / 1000.0, 0.006, "km", ROTATION)
        yield Case(name, "coast time", time_s, coast.flight_time_s, 0.006, "s", ROTATION)
    still = arcs.coast(53.9, 27.57, 0.0, 4500.0, 40.0, rotation=False)
    name = "4500 m/s at 40 deg, Earth at rest"
    yield Case(name, "range", 2475.27, still.range_m / 1000.0, 0.006, "km", ROTATION)
    yield Case(name, "coast time", 804.74, still.flight_time_s, 0.006, "s", ROTATION)
    yield Case(name, "apogee", 567.27, still.apogee_m / 1000.0, 0.006, "km", ROTATION)
    # there and back: the arc between the two ends must be the one that was flown
    coast = arcs.coast(53.9, 27.57, 90.0, 4500.0, 40.0)
    ends = (53.9, 27.57, coast.landing_latitude_deg, coast.landing_longitude_deg)
    again = arcs.arc_between_for_time(*ends, coast.flight_time_s)
    back = "the arc between both ends of the flight above"
    yield Case("arc between two places", "burnout speed", 4500.0, again.burnout_speed_m_per_s, 1e-5, "m/s", back)


def _entry() -> Iterator[Case]:
    gravity = 9.80665
    for beta, speed, angle_deg, peak_g, altitude_m in (
        (5000.0, 7000.0, 40.0, 82.05, 7268.6),
        (10_000.0, 4000.0, 45.0, 29.47, 1591.3),
    ):
        peak = entry_peak(speed_m_per_s=speed, entry_angle_rad=math.radians(angle_deg), beta_kg_per_m2=beta)
        name = f"entry at {speed / 1000:g} km/s, {angle_deg:g} deg, beta {beta:g}"
        got_g = peak.deceleration_m_per_s2 / gravity
        yield Case(name, "peak deceleration", peak_g, got_g, 0.006, "g0", ALLEN)
        yield Case(name, "altitude of the peak", altitude_m, peak.altitude_m, 0.06, "m", ALLEN)
    try:
        entry_peak(speed_m_per_s=4000.0, entry_angle_rad=math.radians(45.0), beta_kg_per_m2=13_000.0)
        refused = 0.0
    except BadNumber:
        refused = 1.0
    yield Case("entry with the peak below the ground", "refused", 1.0, refused, 0.0, "1", ALLEN)


def _glides() -> Iterator[Case]:
    for start, end, ratio, km, time_s in (
        (5500.0, 2000.0, 2.6, 4934.70, 1258.46),
        (3000.0, 1000.0, 2.0, 888.17, 439.0),
    ):
        got = equilibrium_glide(start_speed_m_per_s=start, end_speed_m_per_s=end, lift_to_drag=ratio)
        name = f"equilibrium glide {start:g} to {end:g} m/s, L/D {ratio:g}"
        yield Case(name, "range", km, got.range_m / 1000.0, 0.006, "km", SAENGER)
        yield Case(name, "time", time_s, got.time_s, 0.006, "s", SAENGER)
    flown = glide(5500.0, 13_000.0, 2.6)
    name = "glide to the ground from 5500 m/s, beta 13,000, L/D 2.6"
    yield Case(name, "range", 5681.0, flown.range_m / 1000.0, 56.81, "km", GLIDE_SCRIPT)
    yield Case(name, "time", 1918.0, flown.time_s, 19.18, "s", GLIDE_SCRIPT)


def _drop() -> Iterator[Case]:
    state = InitialState(0.0, 0.0, 30_000.0 * FOOT_M, 0.0, 0.0, 0.0)
    end = fly(state, beta_kg_per_m2=None, time_cap_s=30.0)
    name = "dragless drop of 30 s from 30,000 ft"
    yield Case(name, "altitude", 15_598.906, end.end_altitude_m / FOOT_M, 0.05, "ft", NESC)
    yield Case(name, "longitude", 5.74552e-5, end.end_longitude_deg, 1e-9, "deg", NESC)
    rate = end.end_speed_m_per_s * math.sin(math.radians(end.end_angle_deg)) / FOOT_M * 60.0
    yield Case(name, "altitude rate", -57_617.58, rate, 0.05, "ft/min", NESC)


def _geodesics() -> Iterator[Case]:
    got = distance_m(40.6, -73.8, 51.6, -0.5)
    yield Case("New York to London", "distance", 5_551_759.400, got, 1e-3, "m", KARNEY)
    centre, radius = (53.5, 30.2), 5_500_000.0
    vertices = ring(*centre, radius, 360)
    worst = max((distance_m(*centre, *vertex) for vertex in vertices), key=lambda one: abs(one - radius))
    name = "ring of 5500 km round eastern Belarus"
    yield Case(name, "radius of the worst vertex", radius, worst, 1.0, "m", KARNEY)
    beyond = destination(*centre, 0.0, radius)
    # due north the ring lies over the pole: on the far side, on the opposite meridian
    yield Case(name, "longitude due north", -149.8, beyond[1], 1e-9, "deg", KARNEY)
    crossings = sum(abs(a[1] - b[1]) > 180.0 for a, b in zip(vertices, (*vertices[1:], vertices[0]), strict=True))
    yield Case(name, "crossings of the antimeridian", 1.0, float(crossings), 0.0, "1", "a ring that holds one pole")


def _descents() -> Iterator[Case]:
    for km, extra_s, speed in DESCENT_ROWS:
        got = descend(arcs.minimum_energy_for_range(km * 1000.0), 10_000.0)
        name = f"air on the way down after {km:g} km"
        yield Case(name, "extra time", extra_s, got.extra_time_s, 0.1, "s", DESCENT)
        yield Case(name, "speed at the ground", speed, got.impact_speed_m_per_s, 1.0, "m/s", DESCENT)
    arc = arcs.minimum_energy_for_range(2e6)
    limit = descend(arc, 1e12)
    name = "air on the way down, beta without bound"
    yield Case(name, "speed at the ground", arc.burnout_speed_m_per_s, limit.impact_speed_m_per_s, 0.01, "m/s", BATE)
    yield Case(name, "extra time", 0.0, limit.extra_time_s, 0.001, "s", BATE)


def _reported_flights() -> Iterator[Case]:
    arc = arcs.lofted_between_from_apogee(39.2, 125.7, *destination(39.2, 125.7, 70.0, 1_090_000.0), 6_248_500.0)
    yield Case("24 March 2022 as KCNA told it", "coast time", 4111.0, arc.flight_time_s, 2.0, "s", MARCH_2022)
    for city, km, minutes in NEWSPAPER_ROWS:
        got = km * 1000.0 / mach_to_m_per_s(10.0, 0.0) / 60.0
        # the start is a range a hundred kilometres long: a quarter of a minute at that speed is 50 km
        yield Case(f"Kapustin Yar to {city}", "distance / Mach 10", minutes, got, 0.25, "min", NEWSPAPER)
