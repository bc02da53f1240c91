"""How fast are many flights, at matched accuracy, against what a user would write?

One run, interleaved: every round times every contestant once, and medians over the rounds are compared. Each contestant
first finds, on the same flights, the loosest setting at which the 99th percentile of its landing error lies below
100 m, and below 1 m, against an integration at 1e-13. Prints times, errors and ratios, and the machine's measured rate
of multiply-adds. One thread.

    python benchmarks/flight_ensembles.py [--rounds 5] [--flights 400]
"""

from __future__ import annotations

import argparse
import math
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numba import njit
from scipy.integrate import solve_ivp

from forewarn.earth.air import density_kg_per_m3
from forewarn.earth.distance_arrays import distances_m
from forewarn.flight.point_mass import Engine, fly_batch

A_M, F, GM, J2, OMEGA = 6378137.0, 1 / 298.257223563, 3.986004418e14, 1.08262668e-3, 7.292115e-5
E2 = F * (2 - F)
GOALS_M = (100.0, 1.0)


@dataclass(frozen=True)
class Flights:
    """States (flights, 6) in degrees and SI, betas, and their landings at 1e-13."""

    states: np.ndarray
    betas: np.ndarray


@dataclass(frozen=True)
class Contestant:
    """``fly(flights, setting)`` gives landing latitudes and longitudes in degrees; settings from loose to tight."""

    name: str
    fly: Callable[[Flights, object], tuple[np.ndarray, np.ndarray]]
    settings: tuple
    timed_flights: int


def make_flights(count: int, seed: int) -> Flights:
    """Burnout states between 40 km and 120 km: 2.2 to 5.6 km/s, 12 to 75 deg, beta 2,000 to 15,000, every direction."""
    rng = np.random.default_rng(seed)
    states = np.column_stack(
        [
            np.degrees(np.arcsin(rng.uniform(-1, 1, count))),
            rng.uniform(-180, 180, count),
            rng.uniform(40_000, 120_000, count),
            rng.uniform(2200, 5600, count),
            rng.uniform(12, 75, count),
            rng.uniform(0, 360, count),
        ]
    )
    return Flights(states, rng.uniform(2000, 15_000, count))


# ---- what a user writes: arrays, cross products, an event


def geodetic_height(r: np.ndarray) -> float:
    """Height over the ellipsoid by iteration."""
    flat = np.hypot(r[0], r[1])
    latitude = np.arctan2(r[2], flat * (1 - E2))
    for _ in range(4):
        prime = A_M / np.sqrt(1 - E2 * np.sin(latitude) ** 2)
        latitude = np.arctan2(r[2] + E2 * prime * np.sin(latitude), flat)
    sine = np.sin(latitude)
    return float(flat * np.cos(latitude) + (r[2] + E2 * prime * sine) * sine - prime)


def start_of(state: np.ndarray) -> np.ndarray:
    """Earth-fixed position and velocity of a geodetic state."""
    latitude, longitude, angle, azimuth = np.radians(state[[0, 1, 4, 5]])
    altitude, speed = state[2], state[3]
    east = np.array([-np.sin(longitude), np.cos(longitude), 0])
    up = np.array([np.cos(latitude) * np.cos(longitude), np.cos(latitude) * np.sin(longitude), np.sin(latitude)])
    north = np.cross(up, east)
    prime = A_M / np.sqrt(1 - E2 * np.sin(latitude) ** 2)
    position = (prime + altitude) * up - np.array([0, 0, E2 * prime * np.sin(latitude)])
    level = np.cos(angle) * (np.sin(azimuth) * east + np.cos(azimuth) * north)
    return np.concatenate([position, speed * (level + np.sin(angle) * up)])


def user_style(flights: Flights, setting: tuple) -> tuple[np.ndarray, np.ndarray]:
    """solve_ivp with a right-hand side on numpy arrays, as in any notebook."""
    method, rtol = setting
    spin = np.array([0, 0, OMEGA])

    def ground(_: float, y: np.ndarray) -> float:
        return geodetic_height(y[:3])

    ground.terminal, ground.direction = True, -1
    ends = []
    for state, beta in zip(flights.states, flights.betas, strict=True):

        def rates(_: float, y: np.ndarray, beta: float = beta) -> np.ndarray:
            r, v = y[:3], y[3:]
            distance = np.linalg.norm(r)
            bulge, z2 = 1.5 * J2 * (A_M / distance) ** 2, (r[2] / distance) ** 2
            pull = -GM / distance**3 * r * (1 + bulge * (np.array([1, 1, 3]) - 5 * z2))
            turning = -2 * np.cross(spin, v) - np.cross(spin, np.cross(spin, r))
            density = density_kg_per_m3(max(geodetic_height(r), -1900.0))
            return np.concatenate([v, pull + turning - 0.5 * density * np.linalg.norm(v) / beta * v])

        solved = solve_ivp(
            rates, (0, 10_000), start_of(state), method=method, rtol=rtol, atol=rtol * 1e3, events=ground
        )
        ends.append(solved.y[:3, -1])
    return ground_track(np.array(ends))


def plain_floats(flights: Flights, setting: tuple) -> tuple[np.ndarray, np.ndarray]:
    """solve_ivp with a right-hand side on plain floats: what a careful user gets."""
    method, rtol = setting

    def height(x: float, y: float, z: float) -> float:
        flat = math.hypot(x, y)
        up = z * (1 - F) * (1 + E2 / (1 - E2) * A_M * (1 - F) / math.hypot(flat, z))
        size = math.hypot(up, flat)
        top = z + E2 / (1 - E2) * A_M * (1 - F) * (up / size) ** 3
        side = flat - E2 * A_M * (flat / size) ** 3
        size = math.hypot(top, side)
        sine, cosine = top / size, side / size
        return flat * cosine + z * sine - A_M * math.sqrt(1 - E2 * sine * sine)

    def ground(_: float, q: np.ndarray) -> float:
        return height(*q[:3].tolist())

    ground.terminal, ground.direction = True, -1
    ends = []
    for state, beta in zip(flights.states, flights.betas, strict=True):

        def rates(_: float, q: np.ndarray, beta: float = beta) -> tuple[float, ...]:
            x, y, z, u, v, w = q.tolist()
            r2 = x * x + y * y + z * z
            r = math.sqrt(r2)
            bulge, z2 = 1.5 * J2 * A_M * A_M / r2, z * z / r2
            pull = -GM / (r2 * r)
            drag = 0.5 * density_kg_per_m3(max(height(x, y, z), -1900.0)) * math.sqrt(u * u + v * v + w * w) / beta
            level = pull * (1 + bulge * (1 - 5 * z2)) + OMEGA * OMEGA
            return (
                u,
                v,
                w,
                level * x + 2 * OMEGA * v - drag * u,
                level * y - 2 * OMEGA * u - drag * v,
                pull * (1 + bulge * (3 - 5 * z2)) * z - drag * w,
            )

        solved = solve_ivp(
            rates, (0, 10_000), start_of(state), method=method, rtol=rtol, atol=rtol * 1e3, events=ground
        )
        ends.append(solved.y[:3, -1])
    return ground_track(np.array(ends))


def ground_track(positions: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Geodetic latitude and longitude, degrees, of points on the ellipsoid."""
    x, y, z = positions.T
    return np.degrees(np.arctan2(z, np.hypot(x, y) * (1 - E2))), np.degrees(np.arctan2(y, x))


def engine(kind: Engine) -> Callable[[Flights, float], tuple[np.ndarray, np.ndarray]]:
    """Forewarn's own batch with one of its engines."""

    def run(flights: Flights, tolerance_m: float) -> tuple[np.ndarray, np.ndarray]:
        table = fly_batch(
            flights.states, flights.betas, np.zeros(len(flights.betas)), engine=kind, tolerance_m=tolerance_m
        )
        return table.landing_latitude_deg, table.landing_longitude_deg

    return run


def reference(flights: Flights) -> tuple[np.ndarray, np.ndarray]:
    """DOP853 at 1e-13 on plain floats with steps of at most 20 s."""
    latitudes, longitudes = [], []
    for state, beta in zip(flights.states, flights.betas, strict=True):
        one = Flights(state[None, :], np.array([beta]))
        latitude, longitude = plain_floats(one, ("DOP853", 1e-13))
        latitudes.append(latitude[0])
        longitudes.append(longitude[0])
    return np.array(latitudes), np.array(longitudes)


def errors_m(got: tuple[np.ndarray, np.ndarray], exact: tuple[np.ndarray, np.ndarray]) -> np.ndarray:
    """Landing errors, metres."""
    return distances_m(exact[0], exact[1], got[0], got[1])


def loosest(
    contestant: Contestant, flights: Flights, exact: tuple[np.ndarray, np.ndarray], goal_m: float
) -> tuple[object, float] | None:
    """First setting whose 99th percentile of landing errors is below a goal, with that percentile."""
    for setting in contestant.settings:
        worst = float(np.quantile(errors_m(contestant.fly(flights, setting), exact), 0.99))
        if worst < goal_m:
            return setting, worst
    return None


@njit(fastmath=True)
def multiply_add(values: np.ndarray, rounds: int) -> float:
    """Independent chains of multiply-adds, enough of them to fill the units."""
    for _ in range(rounds):
        for lane in range(values.size):
            values[lane] = values[lane] * 0.999999 + 1e-9
    return values.sum()


def fma_gflops() -> float:
    """Measured rate of double-precision multiply-adds on one core, 1e9 floating-point operations a second."""
    best = 0.0
    for lanes in (64, 96, 128, 160):
        values = np.ones(lanes)
        multiply_add(values, 10)
        for _ in range(5):
            started = time.perf_counter()
            multiply_add(values, 200_000)
            best = max(best, 2 * lanes * 200_000 / (time.perf_counter() - started) / 1e9)
    return best


def main() -> None:
    """Find settings, time rounds, print ratios."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--flights", type=int, default=400)
    options = parser.parse_args()
    flights = make_flights(options.flights, 20)
    exact = reference(flights)
    tight = tuple(10.0**-power for power in np.arange(3.0, 12.01, 0.5))
    scipy_settings = tuple((method, rtol) for rtol in tight for method in ("RK45", "DOP853"))
    tolerances = tuple(10.0**power for power in np.arange(3.0, -4.01, -0.25))
    contestants = [
        Contestant("forewarn compiled", engine(Engine.COMPILED), tolerances, 20_000),
        Contestant("forewarn arrays", engine(Engine.ARRAYS), tolerances, 5_000),
        Contestant("scipy, plain floats", plain_floats, scipy_settings, 20),
        Contestant("scipy, as a user writes it", user_style, scipy_settings, 10),
    ]
    chosen = {
        (contestant.name, goal): loosest(contestant, flights, exact, goal)
        for contestant in contestants[:3]
        for goal in GOALS_M
    }
    # the two scipy contestants differ in how their right-hand side is written, not in what it gives
    chosen |= {(contestants[3].name, goal): chosen[contestants[2].name, goal] for goal in GOALS_M}
    times: dict[tuple[str, float], list[float]] = {key: [] for key in chosen}
    for _ in range(max(options.rounds, 5)):
        for contestant in contestants:
            copies = -(-contestant.timed_flights // len(flights.betas))
            timed = Flights(
                np.tile(flights.states, (copies, 1))[: contestant.timed_flights],
                np.tile(flights.betas, copies)[: contestant.timed_flights],
            )
            for goal in GOALS_M:
                setting = chosen[contestant.name, goal]
                if setting is None:
                    continue
                started = time.perf_counter()
                contestant.fly(timed, setting[0])
                times[contestant.name, goal].append((time.perf_counter() - started) / contestant.timed_flights)
    print(f"flights {options.flights}, rounds {max(options.rounds, 5)}, one thread")
    print(f"measured multiply-add rate of one core: {fma_gflops():.1f} Gflop/s")
    user = contestants[3].name
    for goal in GOALS_M:
        print(f"\n99th percentile of the landing error below {goal:g} m")
        base = statistics.median(times[user, goal])
        for contestant in contestants:
            setting = chosen[contestant.name, goal]
            if setting is None:
                print(f"  {contestant.name:<28} never")
                continue
            rounds = [1e6 * one for one in times[contestant.name, goal]]
            middle = statistics.median(rounds)
            said = f"{setting[0][0]} {setting[0][1]:.1g}" if isinstance(setting[0], tuple) else f"{setting[0]:.2g} m"
            print(
                f"  {contestant.name:<28} {middle:10.2f} us a flight ({min(rounds):.2f} to {max(rounds):.2f}), "
                f"setting {said}, error {setting[1]:.3g} m, {1e6 * base / middle:,.0f} times user style"
            )


if __name__ == "__main__":
    main()
