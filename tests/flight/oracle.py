"""An independent flight: DOP853 in the frame at rest, geodetic height by iteration, the air from the standard itself.

It shares no code with the kernel but forewarn.earth.air, which has its own tests against the printed standard.
"""

import math
from dataclasses import dataclass

import numpy as np
from scipy.integrate import solve_ivp

from forewarn.earth.air import density_kg_per_m3

A, F, GM, J2, OMEGA = 6378137.0, 1 / 298.257223563, 3.986004418e14, 1.08262668e-3, 7.292115e-5
E2 = F * (2 - F)


@dataclass(frozen=True)
class Landing:
    time_s: float
    latitude_deg: float
    longitude_deg: float
    speed_m_per_s: float
    steepest_deg: float


def geodetic(r):
    flat = math.hypot(r[0], r[1])
    latitude = math.atan2(r[2], flat * (1 - E2))
    height = 0.0
    for _ in range(6):
        sine = math.sin(latitude)
        prime = A / math.sqrt(1 - E2 * sine * sine)
        height = flat * math.cos(latitude) + (r[2] + E2 * prime * sine) * sine - prime
        latitude = math.atan2(r[2] + E2 * prime * sine, flat)
    return latitude, math.atan2(r[1], r[0]), height


def axes(latitude, longitude):
    sin_lat, cos_lat, sin_lon, cos_lon = (
        *(math.sin(latitude), math.cos(latitude)),
        *(math.sin(longitude), math.cos(longitude)),
    )
    east = np.array([-sin_lon, cos_lon, 0.0])
    north = np.array([-sin_lat * cos_lon, -sin_lat * sin_lon, cos_lat])
    return east, north, np.array([cos_lat * cos_lon, cos_lat * sin_lon, sin_lat])


def fly(latitude_deg, longitude_deg, altitude, speed, angle_deg, azimuth_deg, beta, lift_to_drag=0.0, rtol=1e-11):
    """Landing of a state by scipy's DOP853; ``beta`` None for no air."""
    latitude, longitude, angle, azimuth = np.radians([latitude_deg, longitude_deg, angle_deg, azimuth_deg])
    east, north, up = axes(latitude, longitude)
    prime = A / math.sqrt(1 - E2 * math.sin(latitude) ** 2)
    start = np.array(
        [
            (prime + altitude) * math.cos(latitude) * math.cos(longitude),
            (prime + altitude) * math.cos(latitude) * math.sin(longitude),
            (prime * (1 - E2) + altitude) * math.sin(latitude),
        ]
    )
    level = math.cos(angle) * (math.sin(azimuth) * east + math.cos(azimuth) * north)
    velocity = speed * (level + math.sin(angle) * up) + np.cross([0, 0, OMEGA], start)
    steepest = [angle_deg]

    def rates(_, state):
        r, v = state[:3], state[3:]
        distance = math.sqrt(r @ r)
        bulge, z2 = 1.5 * J2 * (A / distance) ** 2, (r[2] / distance) ** 2
        pull = -GM / distance**3 * r * (1 + bulge * (np.array([1.0, 1.0, 3.0]) - 5 * z2))
        if beta is None:
            return np.concatenate([v, pull])
        lat, lon, height = geodetic(r)
        air = v - np.array([-OMEGA * r[1], OMEGA * r[0], 0.0])
        size = math.sqrt(air @ air)
        drag = 0.5 * density_kg_per_m3(max(height, -1900.0)) * size * size / beta
        force = pull - drag / size * air
        if lift_to_drag:
            _, _, above = axes(lat, lon)
            along = air / size
            slope = float(above @ along)
            steepest[0] = max(steepest[0], abs(math.degrees(math.asin(max(-1.0, min(1.0, slope))))))
            across = above - slope * along
            force = force + lift_to_drag * drag * across / math.sqrt(across @ across)
        return np.concatenate([v, force])

    def ground(_, state):
        return geodetic(state[:3])[2]

    ground.terminal, ground.direction = True, -1
    solved = solve_ivp(
        rates,
        (0, 20_000),
        np.concatenate([start, velocity]),
        method="DOP853",
        rtol=rtol,
        atol=1e-7,
        events=ground,
        max_step=50.0 if beta else np.inf,
    )
    end, time = solved.y[:, -1], solved.t[-1]
    lat, lon, _ = geodetic(end[:3])
    air = end[3:] - np.array([-OMEGA * end[1], OMEGA * end[0], 0.0])
    lon = (lon - OMEGA * time + math.pi) % (2 * math.pi) - math.pi
    return Landing(time, math.degrees(lat), math.degrees(lon), float(np.linalg.norm(air)), steepest[0])
