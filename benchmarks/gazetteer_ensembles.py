"""What does the whole gazetteer cost against a hundred places?

Three regimes, 10,000 samples a place, from Belarus, one thread. Rounds are interleaved, medians compared; the table's
results are held against direct sampling at random places.

    python benchmarks/gazetteer_ensembles.py [--rounds 5] [--checked 200]
"""

from __future__ import annotations

import argparse
import statistics
import time

import numpy as np

from forewarn.catalog import load
from forewarn.ensembles import place_outlook, place_outlooks
from forewarn.records.places import Place, PlaceKind

SAMPLES, SEED = 10_000, 1
REGIMES = ("minimum_energy_min", "lofted_min", "depressed_min")


def gazetteer_places() -> list[Place]:
    """Every city of the gazetteer."""
    return [
        Place(
            f"city:{number}",
            f"city {number}",
            PlaceKind.CITY,
            float(row["latitude_deg"]),
            float(row["longitude_deg"]),
            "geonames",
        )
        for number, row in enumerate(load().gazetteer.all_cities())
    ]


def main() -> None:
    """Time and compare."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--checked", type=int, default=200)
    options = parser.parse_args()
    catalog = load()
    system, area = catalog.systems["oreshnik"], catalog.gazetteer.area("country:BY")
    places = gazetteer_places()
    rng = np.random.default_rng(3)
    hundred = [places[row] for row in rng.choice(len(places), 100, replace=False)]
    some, whole = [], []
    place_outlooks(system, area, hundred[:3], samples=SAMPLES, seed=SEED)
    rows = ()
    for _ in range(max(options.rounds, 5)):
        started = time.perf_counter()
        place_outlooks(system, area, hundred, samples=SAMPLES, seed=SEED)
        some.append(time.perf_counter() - started)
        started = time.perf_counter()
        rows = place_outlooks(system, area, places, samples=SAMPLES, seed=SEED)
        whole.append(time.perf_counter() - started)
    ratio = statistics.median(whole) / statistics.median(some)
    print(f"100 places sampled one by one: {statistics.median(some):.3f} s")
    print(f"{len(places):,} places by table: {statistics.median(whole):.3f} s, {ratio:.1f} times 100 places")
    near = [number for number, row in enumerate(rows) if row.distance_km.best < 7000]
    worst = dict.fromkeys(REGIMES, 0.0)
    share, states = 0.0, 0
    for number in rng.choice(near, options.checked, replace=False):
        direct, table = place_outlook(system, area, places[number], samples=SAMPLES, seed=SEED), rows[number]
        share = max(share, abs(direct.share_in_reach - table.share_in_reach))
        states += direct.reach is not table.reach
        for regime in REGIMES:
            one, other = getattr(direct, regime), getattr(table, regime)
            if one is not None and other is not None:
                apart = max(abs(getattr(one, end) - getattr(other, end)) for end in ("low", "best", "high"))
                worst[regime] = max(worst[regime], apart)
    print(f"table against sampling at {options.checked} random places within 7,000 km:")
    print(f"  share in reach apart by at most {share:.4f}; other reach state at {states}")
    for regime, minutes in worst.items():
        print(f"  {regime}: any percentile apart by at most {minutes:.2f} min")


if __name__ == "__main__":
    main()
