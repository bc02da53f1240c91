"""Compiled pieces of the Earth: gravity with J2, height over the ellipsoid, density from a table. Bare SI floats.

Frame: Earth-fixed Cartesian, x through 0 N 0 E, z through the north pole.
"""

import math

from numba import njit

A_M = 6_378_137.0
F = 1.0 / 298.257223563
B_M = A_M * (1.0 - F)
E2 = F * (2.0 - F)
EP2 = E2 / (1.0 - E2)
GM_M3_PER_S2 = 3.986004418e14
J2 = 1.08262668e-3
OMEGA_RAD_PER_S = 7.292115e-5
J2_A2_M2 = 1.5 * J2 * A_M * A_M

# density table: rows of four cubic coefficients in three stretches (see earth/air_table.py)
FLOOR_M = -2_000.0
STEP_M = 250.0
LOW_COUNT = 348
LAYERS_END_M = 86_000.0
MIDDLE_COUNT = 256
MIDDLE_TOP_M = LAYERS_END_M + STEP_M * MIDDLE_COUNT
HIGH_STEP_M = 5_000.0
TOP_M = 1_000_000.0
INVERSE_GEOPOTENTIAL_RADIUS = 1.0 / 6_356_766.0


@njit(cache=True, error_model="numpy", fastmath={"contract", "nsz", "arcp"})
def density(table, altitude_m):
    """Density in kg/m3 at an altitude, clamped at the table's floor, zero above its top."""
    if altitude_m < LAYERS_END_M:
        # geopotential altitude r0 z / (r0 + z) as its series: a millimetre at 86 km
        part = altitude_m * INVERSE_GEOPOTENTIAL_RADIUS
        geopotential = altitude_m * (1.0 - part * (1.0 - part * (1.0 - part * (1.0 - part))))
        place = max((geopotential - FLOOR_M) * (1.0 / STEP_M), 0.0)
        row = int(place)
    elif altitude_m < MIDDLE_TOP_M:
        place = (altitude_m - LAYERS_END_M) * (1.0 / STEP_M) + LOW_COUNT
        row = int(place)
    elif altitude_m < TOP_M:
        place = (altitude_m - MIDDLE_TOP_M) * (1.0 / HIGH_STEP_M) + (LOW_COUNT + MIDDLE_COUNT)
        row = int(place)
    else:
        return 0.0
    t = place - row
    return table[row, 0] + t * (table[row, 1] + t * (table[row, 2] + t * table[row, 3]))


@njit(cache=True, error_model="numpy")
def height(x, y, z):
    """Height over the WGS84 ellipsoid, metres, by one Bowring step without arctangents: within 1e-5 m below 2000 km."""
    p = math.sqrt(x * x + y * y)
    r = math.sqrt(p * p + z * z)
    tan_beta_up = z * (1.0 - F) * (1.0 + EP2 * B_M / r)
    size = math.hypot(p, tan_beta_up)
    sin_beta, cos_beta = tan_beta_up / size, p / size
    up = z + EP2 * B_M * sin_beta**3
    out = p - E2 * A_M * cos_beta**3
    size = math.hypot(up, out)
    sine, cosine = up / size, out / size
    return p * cosine + z * sine - A_M * math.sqrt(1.0 - E2 * sine * sine)


@njit(cache=True, error_model="numpy")
def geodetic(x, y, z):
    """(latitude rad, longitude rad, height m) on WGS84; two Bowring steps, so a micrometre at any height in use."""
    p = math.sqrt(x * x + y * y)
    r = math.sqrt(p * p + z * z)
    up = z * (1.0 - F) * (1.0 + EP2 * B_M / r)
    out = p
    for _ in range(2):
        size = math.hypot(up, out)
        sin_beta, cos_beta = up / size, out / size
        top = z + EP2 * B_M * sin_beta**3
        side = p - E2 * A_M * cos_beta**3
        up, out = top * (1.0 - F), side
    size = math.hypot(top, side)
    sine, cosine = top / size, side / size
    return (
        math.atan2(top, side),
        math.atan2(y, x),
        p * cosine + z * sine - A_M * math.sqrt(1.0 - E2 * sine * sine),
    )
