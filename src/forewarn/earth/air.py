"""The US Standard Atmosphere 1976, from 5 km below the ellipsoid to 1000 km above it. Plain floats, SI units.

To 86 km geometric: the seven layers of the standard, exact. Above: the density rows the standard prints, joined by
straight lines in the logarithm of density; nothing beyond 1000 km.

Source: NOAA, NASA, USAF, "U.S. Standard Atmosphere, 1976", NASA-TM-X-74335: sections 1.2-1.3, Table 8 (molecular weight
ratio) and Table I (density rows).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise

from forewarn.records.errors import BadNumber

#: Radius of the geopotential conversion, metres.
GEOPOTENTIAL_RADIUS_M = 6_356_766.0
#: Gas constant and mean molecular weight of the 1976 standard: J/(kmol K) and kg/kmol.
GAS_CONSTANT_J_PER_KMOL_K = 8314.32
MOLECULAR_WEIGHT_KG_PER_KMOL = 28.9644
#: Gravity in the hydrostatic equation, m/s2; ratio of specific heats.
STANDARD_GRAVITY_M_PER_S2 = 9.80665
HEAT_RATIO = 1.4
SEA_LEVEL_TEMPERATURE_K = 288.15
SEA_LEVEL_PRESSURE_PA = 101_325.0
SEA_LEVEL_DENSITY_KG_PER_M3 = 1.225

#: Layers are exact from here to there; densities go on to the top. Metres, geometric.
LOWEST_M = -5_000.0
LAYERS_END_M = 86_000.0
TOP_M = 1_000_000.0

#: (base, geopotential metres; lapse rate of molecular-scale temperature, K/m).
LAPSE_ROWS: tuple[tuple[float, float], ...] = (
    (0.0, -0.0065),
    (11_000.0, 0.0),
    (20_000.0, 0.001),
    (32_000.0, 0.0028),
    (47_000.0, 0.0),
    (51_000.0, -0.0028),
    (71_000.0, -0.002),
)

#: (geometric km, kg/m3) as printed in the standard, from the end of the exact layers to its top.
DENSITY_ROWS: tuple[tuple[float, float], ...] = (
    (86.0, 6.958e-6),
    (87.0, 5.824e-6),
    (88.0, 4.875e-6),
    (89.0, 4.081e-6),
    (90.0, 3.416e-6),
    (91.0, 2.860e-6),
    (92.0, 2.393e-6),
    (93.0, 2.000e-6),
    (94.0, 1.670e-6),
    (95.0, 1.393e-6),
    (96.0, 1.162e-6),
    (97.0, 9.685e-7),
    (98.0, 8.071e-7),
    (99.0, 6.725e-7),
    (100.0, 5.604e-7),
    (105.0, 2.325e-7),
    (110.0, 9.708e-8),
    (115.0, 4.289e-8),
    (120.0, 2.222e-8),
    (125.0, 1.291e-8),
    (130.0, 8.152e-9),
    (140.0, 3.831e-9),
    (150.0, 2.076e-9),
    (160.0, 1.233e-9),
    (170.0, 7.815e-10),
    (180.0, 5.194e-10),
    (190.0, 3.581e-10),
    (200.0, 2.541e-10),
    (220.0, 1.367e-10),
    (240.0, 7.858e-11),
    (250.0, 6.073e-11),
    (300.0, 1.916e-11),
    (350.0, 7.014e-12),
    (400.0, 2.803e-12),
    (450.0, 1.184e-12),
    (500.0, 5.215e-13),
    (600.0, 1.137e-13),
    (700.0, 3.070e-14),
    (800.0, 1.136e-14),
    (900.0, 5.759e-15),
    (1000.0, 3.561e-15),
)

#: Molecular weight over its sea-level value, every half kilometre from 80 km to 86 km (geometric).
_WEIGHT_RATIOS = (
    *(1.0, 0.999996, 0.999989, 0.999971, 0.999941, 0.999909, 0.999870),
    *(0.999829, 0.999786, 0.999741, 0.999694, 0.999641, 0.999579),
)

_HYDROSTATIC_K_PER_M = STANDARD_GRAVITY_M_PER_S2 * MOLECULAR_WEIGHT_KG_PER_KMOL / GAS_CONSTANT_J_PER_KMOL_K
_GAS_CONSTANT_J_PER_KG_K = GAS_CONSTANT_J_PER_KMOL_K / MOLECULAR_WEIGHT_KG_PER_KMOL


@dataclass(frozen=True, slots=True)
class Air:
    """Air at a height within the exact layers. ``temperature_k`` is kinetic; density follows from the other."""

    temperature_k: float
    molecular_temperature_k: float
    pressure_pa: float
    density_kg_per_m3: float

    @property
    def speed_of_sound_m_per_s(self) -> float:
        """sqrt(1.4 R* T_M / M0), as the standard defines it."""
        return math.sqrt(HEAT_RATIO * _GAS_CONSTANT_J_PER_KG_K * self.molecular_temperature_k)


def geopotential_m(altitude_m: float) -> float:
    """Geopotential altitude of a geometric one."""
    return GEOPOTENTIAL_RADIUS_M * altitude_m / (GEOPOTENTIAL_RADIUS_M + altitude_m)


def layer_rows() -> tuple[tuple[float, float, float, float], ...]:
    """(base geopotential m, base molecular-scale temperature K, lapse K/m, base pressure Pa) of each layer."""
    temperature, pressure = SEA_LEVEL_TEMPERATURE_K, SEA_LEVEL_PRESSURE_PA
    rows = [(*LAPSE_ROWS[0], temperature, pressure)]
    for (base, lapse), (top, next_lapse) in pairwise(LAPSE_ROWS):
        warmer = temperature + lapse * (top - base)
        pressure *= _pressure_ratio(temperature, warmer, lapse, top - base)
        temperature = warmer
        rows.append((top, next_lapse, temperature, pressure))
    return tuple((base, warmth, lapse, weight) for base, lapse, warmth, weight in rows)


def _pressure_ratio(base_k: float, here_k: float, lapse_k_per_m: float, above_base_m: float) -> float:
    if lapse_k_per_m == 0.0:
        return math.exp(-_HYDROSTATIC_K_PER_M * above_base_m / base_k)
    return float((base_k / here_k) ** (_HYDROSTATIC_K_PER_M / lapse_k_per_m))


_LAYERS = layer_rows()


def layer_density_kg_per_m3(altitude_m: float) -> float:
    """Density by the closed form of the layers, which goes on a little beyond their end for tables; no checks."""
    return _in_layers(altitude_m).density_kg_per_m3


def air_at(altitude_m: float) -> Air:
    """Air at a geometric altitude. Raises BadNumber outside the exact layers, -5 km to 86 km."""
    if not LOWEST_M <= altitude_m <= LAYERS_END_M:
        raise BadNumber(
            f"an altitude of {altitude_m / 1000:g} km",
            f"{LOWEST_M / 1000:g} to {LAYERS_END_M / 1000:g} km, where the standard gives temperature in closed form",
            "give an altitude within these layers",
        )
    return _in_layers(altitude_m)


def _in_layers(altitude_m: float) -> Air:
    height = geopotential_m(altitude_m)
    base, base_k, lapse, base_pa = next((row for row in reversed(_LAYERS) if row[0] <= height), _LAYERS[0])
    molecular_k = base_k + lapse * (height - base)
    pressure = base_pa * _pressure_ratio(base_k, molecular_k, lapse, height - base)
    return Air(
        molecular_k * _weight_ratio(altitude_m),
        molecular_k,
        pressure,
        pressure / (_GAS_CONSTANT_J_PER_KG_K * molecular_k),
    )


def _weight_ratio(altitude_m: float) -> float:
    place = (altitude_m - 80_000.0) / 500.0
    if place <= 0.0:
        return 1.0
    row = min(int(place), len(_WEIGHT_RATIOS) - 2)
    return _WEIGHT_RATIOS[row] + (place - row) * (_WEIGHT_RATIOS[row + 1] - _WEIGHT_RATIOS[row])


def density_kg_per_m3(altitude_m: float) -> float:
    """Density at a geometric altitude from -5 km up; zero above 1000 km. Raises BadNumber below, or for NaN."""
    if altitude_m <= LAYERS_END_M or math.isnan(altitude_m):
        return air_at(altitude_m).density_kg_per_m3
    if altitude_m > TOP_M:
        return 0.0
    altitude_km = altitude_m / 1000.0
    for (low_km, low), (high_km, high) in pairwise(DENSITY_ROWS):
        if altitude_km <= high_km:
            share = (altitude_km - low_km) / (high_km - low_km)
            return float(low * (high / low) ** share)
    return DENSITY_ROWS[-1][1]
